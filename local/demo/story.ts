import type { Person } from '../client/person';
import type { LocalTeams } from '../local-teams';
import type { SeenMessage } from '../world/messages';
import type { BotProcess } from './bot-process';
import type { Reporter } from './reporter';

export interface Stage {
  teams: LocalTeams;
  bot: BotProcess;
  reporter: Reporter;
}

/** One week with the shipped plan: installed on Monday 22 September 2025, the digest a week later. */
export async function playStory(stage: Stage): Promise<void> {
  await install(stage);
  await remind(stage);
  await answerWell(stage);
  await answerBadly(stage);
  await firstDigest(stage);
  await aWeekLater(stage);
  await ask(stage);
}

async function install({ teams, reporter }: Stage): Promise<void> {
  reporter.scene('De bot wordt geïnstalleerd');
  for (const key of ['coordinator', 'manager', 'actieplan', 'veiligeHuizen', 'expertise', 'digitalisering'])
    await teams.person(key).installBot();
  reporter.sees(teams.person('veiligeHuizen').name, teams.person('veiligeHuizen').lastMessage());
  await teams.addBotToTeam('coordinator');
  seesLast(reporter, 'Het kanaal Algemeen', teams.channel('Algemeen').posts);
  await followIn(teams, reporter, 'Gendergerelateerd geweld', 'volg SD 3');
  await followIn(teams, reporter, 'Algemeen', 'volg het plan');
}

async function followIn(teams: LocalTeams, reporter: Reporter, channel: string, words: string): Promise<void> {
  const manager = teams.person('manager');
  reporter.does(manager.name, `@Mijlpaal ${words} (in het kanaal ${channel})`);
  const thread = await manager.saysIn(channel, words);
  seesLast(
    reporter,
    `Het kanaal ${channel}`,
    teams.channel(channel).posts.find(({ id }) => id === thread)?.replies ?? [],
  );
}

async function remind({ teams, bot, reporter }: Stage): Promise<void> {
  reporter.scene('Maandag 22 september 2025, 9 uur: de herinneringen');
  reporter.tell(`send-reminders: ${JSON.stringify(await bot.runJob('send-reminders'))}`);
  for (const key of ['actieplan', 'veiligeHuizen', 'expertise', 'digitalisering']) {
    reporter.sees(teams.person(key).name, teams.person(key).lastMessage());
  }
  reporter.tell(`send-reminders, een tweede keer: ${JSON.stringify(await bot.runJob('send-reminders'))}`);
}

async function answerWell({ teams, reporter }: Stage): Promise<void> {
  reporter.scene('Eigenaars antwoorden');
  await clicks(reporter, teams.person('expertise'), {}, 'recordAllOnSchedule');
  await clicks(reporter, teams.person('actieplan'), {
    'status:P43.1': 'gerealiseerd',
    'comment:P43.1': 'Inwerkingtreding op 1 juli.',
    'status:P45.1': 'gerealiseerd',
    'status:P45.2': 'kleine_afwijking',
    'forecast:P45.2': '2025-10-24',
  });
}

async function answerBadly({ teams, reporter }: Stage): Promise<void> {
  reporter.scene('Een antwoord dat niet klopt, en een verbetering');
  const owner = teams.person('veiligeHuizen');
  await clicks(reporter, owner, { 'status:P47.1': 'bij_te_sturen' });
  await clicks(reporter, owner, {
    'status:P47.1': 'bij_te_sturen',
    'forecast:P47.1': '2025-12-15',
    'comment:P47.1': 'Twee regionale plannen volgen nog.',
  });
  reporter.does(owner.name, 'klikt twee keer snel na elkaar');
  const inputs = { 'status:P47.3': 'gerealiseerd', 'status:P49.1': 'op_schema' };
  await owner.doubleClick(owner.lastMessage(), inputs, { action: 'recordStatus' });
  reporter.sees(owner.name, owner.lastMessage());
  await clicks(reporter, owner, {}, 'correctStatus');
  await clicks(reporter, owner, { 'status:P49.1': 'gerealiseerd' });
}

async function firstDigest({ teams, bot, reporter }: Stage): Promise<void> {
  reporter.scene('De eerste digest');
  reporter.tell(`post-digests: ${JSON.stringify(await bot.runJob('post-digests'))}`);
  seesLast(reporter, 'Het kanaal Gendergerelateerd geweld', teams.channel('Gendergerelateerd geweld').posts);
}

async function aWeekLater({ teams, bot, reporter }: Stage): Promise<void> {
  reporter.scene('Woensdag 1 oktober 2025: een nieuwe kaart; maandag 6 oktober: de digest');
  await bot.setClock('2025-10-01T09:00:00+02:00');
  reporter.tell(`send-reminders: ${JSON.stringify(await bot.runJob('send-reminders'))}`);
  const owner = teams.person('veiligeHuizen');
  reporter.sees(owner.name, owner.lastMessage());
  await clicks(reporter, owner, {
    'status:P49.2': 'niet_op_schema_extern',
    'comment:P49.2': 'Wachten op de partners in één regio.',
  });
  await bot.setClock('2025-10-06T08:30:00+02:00');
  reporter.tell(`post-digests: ${JSON.stringify(await bot.runJob('post-digests'))}`);
  for (const channel of ['Gendergerelateerd geweld', 'Algemeen'])
    seesLast(reporter, `Het kanaal ${channel}`, teams.channel(channel).posts);
}

async function ask({ teams, reporter }: Stage): Promise<void> {
  reporter.scene('Vragen');
  for (const words of ['wat is te laat in SD 3', 'P47.1', 'status P53', 'hoe zit het met de koffie'])
    await says(reporter, teams.person('manager'), words);
  await says(reporter, teams.person('digitalisering'), "what's late in SD 7");
  await says(reporter, teams.person('coordinator'), 'toon herinneringen voor maandag');
}

async function clicks(
  reporter: Reporter,
  person: Person,
  inputs: Record<string, string>,
  action = 'recordStatus',
): Promise<void> {
  reporter.does(
    person.name,
    `${action} ${Object.entries(inputs)
      .map(([input, value]) => `${input} = ${value}`)
      .join(', ')}`.trim(),
  );
  const { notice } = await person.submit(person.lastMessage(), inputs, { action });
  if (notice) reporter.tell(`  ${notice.text}`);
  reporter.sees(person.name, person.lastMessage());
}

async function says(reporter: Reporter, person: Person, words: string): Promise<void> {
  reporter.does(person.name, words);
  await person.says(words);
  reporter.sees(person.name, person.lastMessage());
}

function seesLast(reporter: Reporter, who: string, messages: readonly SeenMessage[]): void {
  const last = messages[messages.length - 1];
  if (last) reporter.sees(who, last);
}
