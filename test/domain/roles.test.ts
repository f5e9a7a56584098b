import type { Assignment, Role } from '../../src/domain/people';
import { createRoleBook, sharedDeputies } from '../../src/domain/roles';
import { parseOwnerList } from '../../src/import/owner-list';
import { aHorizontalState, anAssignment, aPlacedMilestone } from '../support/builders';

const line = (item: string, role: Role, who: string): Assignment =>
  anAssignment({ item, role, email: `${who}@example.org`, name: who });

const book = createRoleBook([
  line('PLAN', 'coordinator', 'coordinator'),
  line('PLAN', 'owner', 'plan'),
  line('SD 1', 'owner', 'goal'),
  line('SD 1', 'manager', 'head'),
  line('SD 1/OD 1', 'owner', 'objective'),
  line('P1', 'owner', 'project'),
  line('P1', 'owner', 'second'),
  line('P1', 'deputy', 'deputy'),
  line('P1.2', 'owner', 'milestone'),
  line('H1', 'owner', 'audit'),
]);

const milestones = {
  'P1.1': aPlacedMilestone(),
  'P1.2': aPlacedMilestone({ code: 'P1.2' }),
  'P2.1': aPlacedMilestone({ code: 'P2.1', parent: { code: 'P2', title: 'Twee' } }),
  'P3.1': aPlacedMilestone({ code: 'P3.1', parent: { code: 'P3', title: 'Drie' }, objective: null }),
  'P4.1': aPlacedMilestone({ code: 'P4.1', parent: { code: 'P4', title: 'Vier' }, goal: 'SD 2', objective: null }),
  'P11.1': aPlacedMilestone({ code: 'P11.1', parent: { code: 'P11', title: 'Elf' }, goal: 'SD 11', objective: null }),
  'H1.1': aHorizontalState(),
  'H2.1': aHorizontalState({ code: 'H2.1', parent: { code: 'H2', title: 'Energie' } }),
};

describe('who holds a role', () => {
  it.each<[keyof typeof milestones, Role, string[]]>([
    ['P1.2', 'owner', ['milestone']],
    ['P1.1', 'owner', ['project', 'second']],
    ['P2.1', 'owner', ['objective']],
    ['P3.1', 'owner', ['goal']],
    ['P4.1', 'owner', ['plan']],
    ['P11.1', 'owner', ['plan']],
    ['H1.1', 'owner', ['audit']],
    ['H2.1', 'owner', ['plan']],
    ['P1.2', 'deputy', ['deputy']],
    ['P2.1', 'deputy', []],
    ['P1.2', 'manager', ['head']],
    ['P4.1', 'manager', []],
    ['P1.2', 'coordinator', ['coordinator']],
    ['H2.1', 'coordinator', ['coordinator']],
  ])('%s, %s: %j', (code, role, names) => {
    expect(book.holders(milestones[code], role).map(({ name }) => name)).toEqual(names);
  });

  it('is nobody in an empty book', () => {
    const empty = createRoleBook([]);
    expect(empty.holders(milestones['P1.1'], 'owner')).toEqual([]);
    expect(empty.rolesFor(['an.peeters@example.org'], milestones['P1.1'])).toEqual([]);
    expect(empty.hasRole(['an.peeters@example.org'], 'owner')).toBe(false);
  });
});

describe('what somebody may do', () => {
  it.each<[string, keyof typeof milestones, Role[]]>([
    ['project', 'P1.1', ['owner']],
    ['second', 'P1.1', ['owner']],
    ['project', 'P1.2', []],
    ['plan', 'P1.1', []],
    ['plan', 'H2.1', ['owner']],
    ['head', 'P1.2', ['manager']],
    ['head', 'P4.1', []],
    ['coordinator', 'P1.2', ['coordinator']],
    ['deputy', 'P1.2', ['deputy']],
    ['stranger', 'P1.1', []],
  ])('%s for %s: %j', (who, code, roles) => {
    expect(book.rolesFor([`${who}@example.org`], milestones[code])).toEqual(roles);
  });

  it('takes every address somebody has', () => {
    const emails = ['other@example.org', 'deputy@example.org', 'second@example.org'];
    expect(book.rolesFor(emails, milestones['P1.1'])).toEqual(['owner', 'deputy']);
    expect(book.rolesFor([], milestones['P1.1'])).toEqual([]);
  });

  it.each<[string, Role, boolean]>([
    ['head', 'manager', true],
    ['coordinator', 'coordinator', true],
    ['coordinator', 'manager', false],
    ['project', 'coordinator', false],
    ['stranger', 'owner', false],
  ])('%s is %s of something: %s', (who, role, expected) => {
    expect(book.hasRole([`${who}@example.org`], role)).toBe(expected);
  });

  it('compares addresses from the owner list without case', () => {
    const { assignments } = parseOwnerList(
      'item,role,email,name\nP1,owner,An.PEETERS@Example.ORG,Projectleider onthaal\n',
    );
    const read = createRoleBook(assignments);
    expect(read.rolesFor(['an.peeters@example.org'], milestones['P1.1'])).toEqual(['owner']);
  });
});

describe('the deputies that milestones share', () => {
  const shared = createRoleBook([
    line('SD 1', 'deputy', 'both'),
    line('SD 1', 'deputy', 'wide'),
    line('P1', 'deputy', 'narrow'),
    line('P1', 'deputy', 'both'),
    line('H1', 'deputy', 'both'),
  ]);
  it.each<[string, (keyof typeof milestones)[], string[]]>([
    ['one', ['P1.1'], ['narrow', 'both']],
    ['two of a project', ['P1.1', 'P1.2'], ['narrow', 'both']],
    ['two of a goal', ['P1.1', 'P2.1'], ['both']],
    ['two that share none', ['P1.1', 'P4.1'], []],
    ['none', [], []],
  ])('%s', (_case, codes, names) => {
    const found = sharedDeputies(
      codes.map((code) => milestones[code]),
      shared,
    );
    expect(found.map(({ name }) => name)).toEqual(names);
  });
});
