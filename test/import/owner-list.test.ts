import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assignment, Role } from '../../src/domain/people';
import { codesAbove, placedMilestones } from '../../src/domain/plan';
import { checkOwnerList, parseOwnerList } from '../../src/import/owner-list';
import { readPlanJson } from '../../src/import/plan-json';
import { aJsonPlan } from './support/json-plan';

const HEADER = 'item,role,email,name\n';

describe('an owner list', () => {
  it.each([
    ['commas', 'item,role,email,name\nSD 3,manager,Hoofd@Example.org,Afdelingshoofd\n'],
    [
      'semicolons, a byte order mark and Windows line ends',
      '\uFEFFitem;role;email;name\r\nSD 3;manager;hoofd@example.org;Afdelingshoofd\r\n',
    ],
    [
      'columns in another order, and one more',
      'name,email,remark,ROLE,Item\nAfdelingshoofd,hoofd@example.org,,Manager,sd3\n',
    ],
    [
      'quotes and blank lines',
      '"item","role","email","name"\n\n"SD 3","manager","hoofd@example.org","Afdelingshoofd"\n,,,\n',
    ],
  ])('is read with %s', (_, text) => {
    expect(parseOwnerList(text)).toEqual({
      assignments: [{ item: 'SD 3', role: 'manager', email: 'hoofd@example.org', name: 'Afdelingshoofd' }],
      faults: [],
    });
  });

  it('reads a comma within quotes, and calls a person without name by the address', () => {
    const { assignments } = parseOwnerList(
      `${HEADER}P1,owner,a@example.org,"Leider, zaal"\nP1,deputy,b@example.org,\n`,
    );
    expect(assignments.map(({ name }) => name)).toEqual(['Leider, zaal', 'b@example.org']);
  });

  it.each([
    ['PLAN', 'PLAN'],
    ['plan', 'PLAN'],
    ['SD3/OD1', 'SD 3/OD 1'],
    ['sd 3 / od 1', 'SD 3/OD 1'],
    ['p43', 'P43'],
    ['P43.1', 'P43.1'],
    ['h1.2', 'H1.2'],
  ])('knows the item %s', (printed, item) => {
    expect(parseOwnerList(`${HEADER}${printed},owner,a@example.org,A\n`).assignments[0]?.item).toBe(item);
  });

  it('lists each fault with its line, and keeps the other lines', () => {
    const text = [
      'item,role,email,name',
      'P1,owner,a@example.org,A',
      '',
      'P1,eigenaar,a@example.org,A',
      'P1,owner,geen adres,A',
      ',owner,a@example.org,A',
      'project 1,owner,a@example.org,A',
      'p1,OWNER,A@example.org,Weer',
      'P2',
    ].join('\n');
    const { assignments, faults } = parseOwnerList(text);
    expect(assignments).toHaveLength(1);
    expect(faults).toEqual([
      'line 4: unknown role "eigenaar"; one of owner, deputy, manager, coordinator',
      'line 5: "geen adres" is no e-mail address',
      'line 6: the item is empty',
      'line 7: "project 1" is no code of a plan',
      'line 8: stands already on line 2',
      'line 9: unknown role ""; one of owner, deputy, manager, coordinator',
      'line 9: "" is no e-mail address',
    ]);
  });

  it.each([
    ['', 'line 1: the list is empty'],
    ['item,role,mail\nP1,owner,a@example.org', 'line 1: the header lacks email, name'],
    [`${HEADER}P1,owner,a@example.org,"A\n`, 'line 2: the quotes do not close, or stand in the middle of a field'],
  ])('is refused as a whole: %j', (text, fault) => {
    expect(parseOwnerList(text)).toEqual({ assignments: [], faults: [fault] });
  });

  it('is checked against the codes of a plan', () => {
    const items = ['PLAN', 'SD 1', 'SD 1/OD 1', 'P1', 'P1.1', 'P1.2', 'P9', 'P9', 'H1'];
    const assignments = items.map((item): Assignment => ({ item, role: 'owner', email: 'a@example.org', name: 'A' }));
    expect(checkOwnerList(assignments, readPlanJson(JSON.stringify(aJsonPlan())))).toEqual(['P1.2', 'P9', 'H1']);
  });
});

describe('the owner list that ships with the bot', () => {
  const plans = join(__dirname, '../../plans');
  const plan = readPlanJson(readFileSync(join(plans, 'ajh-2025.json'), 'utf8'));
  const { assignments, faults } = parseOwnerList(readFileSync(join(plans, 'owners.csv'), 'utf8'));
  const holders = (codes: string[], role: Role) =>
    codes
      .map((code) => assignments.filter((line) => line.item === code && line.role === role))
      .find((lines) => lines.length > 0);

  it('has no faults, fits the plan, and names no one outside example.org', () => {
    expect(faults).toEqual([]);
    expect(checkOwnerList(assignments, plan)).toEqual([]);
    expect(assignments.filter(({ email }) => !email.endsWith('@example.org'))).toEqual([]);
  });

  it('calls an address always by the same name', () => {
    const names = new Map(assignments.map(({ email, name }) => [email, name]));
    expect(assignments.filter(({ email, name }) => names.get(email) !== name)).toEqual([]);
  });

  it.each(['owner', 'manager', 'coordinator'] as const)('gives every milestone one %s', (role) => {
    const without = placedMilestones(plan).filter(
      (milestone) => holders([...codesAbove(milestone), 'PLAN'], role)?.length !== 1,
    );
    expect(without.map(({ code }) => code)).toEqual([]);
  });
});
