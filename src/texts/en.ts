import type { Texts } from './nl';
import { statusWords } from './status-words';

const milestones = (count: number): string => (count === 1 ? '1 milestone' : `${count} milestones`);
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const workingDays = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);

/** Every text that a person sees in English, for those whose Teams is in English. */
export const en: Texts = {
  language: 'en',
  botName: 'Mijlpaal',
  status: statusWords.en,
  period: {
    two_weeks: 'in the coming two weeks',
    this_week: 'this week',
    next_week: 'next week',
    this_month: 'this month',
    next_month: 'next month',
  },
  milestones,

  row: {
    due: (day) => `By ${day}`,
    noDate: 'No date',
    printedDate: (printed) => `Date in the plan: ${printed}`,
    late: (day, count) => `Late: was due by ${day} (${days(count)} ago)`,
    dueToday: 'Due today',
    last: (statusText, day) => `Last report: ${statusText} (${day})`,
    forecast: (day) => `expected on ${day}`,
    none: 'No report yet',
    project: (code, title) => `${code} · ${title}`,
  },

  form: {
    reminderTitle: (count) => `How ${count === 1 ? 'is this milestone' : `are these ${count} milestones`} doing?`,
    standInIntro:
      'You get this message because you stand in for an owner, or manage them. Choose a status for each milestone and send.',
    reminderIntro:
      'You get this message because the plan names you as the owner. Choose a status for each milestone and send.',
    formTitle: (count) => `Report on ${milestones(count)}`,
    formIntro: 'Choose a status for each milestone and send. What you leave empty stays as it is.',
    summary: (count, late) => {
      if (late === 0) return `Please give the status of ${milestones(count)}`;
      if (late === count)
        return `Please give the status of ${milestones(count)}, ${count === 1 ? 'which is late' : 'all late'}`;
      return `Please give the status of ${milestones(count)}, ${late} of them late`;
    },
    statusLabel: (code) => `Status of ${code}`,
    statusPlaceholder: 'Choose a status',
    commentLabel: (code) => `Comment on ${code}`,
    commentPlaceholder: 'Optional',
    forecastLabel: (code) => `New date for ${code}, if it will be later`,
    commentOnly: 'Comment',
    details: 'Comment or new date',
    submit: 'Send',
    allOnSchedule: (count) => (count === 1 ? 'On schedule' : `All ${count} on schedule`),
    more: (count) => `${count} more will follow.`,
    pauseHint: 'No reminders for a while? Type **pause 2 weeks**.',
    ofWeek: (nth) => (nth === 1 ? 'Your first card this week.' : `Card ${nth} this week.`),
    askedFor: (owner) => `On behalf of ${owner}`,
    somethingElse: 'Later, hand over, or not mine',
    retired:
      'You can answer on your newer card. What you reported here is kept; report on what is not on the newer one with **my milestones**.',
    retiredSummary: 'Replaced by a newer card',
    recordedTitle: 'Thank you, recorded',
    recordedSummary: (count) => `Recorded: ${milestones(count)}`,
    stillOpen: (count) => `Still open: ${milestones(count)}`,
    recordedBy: (name, day) => `by ${name} on ${day}`,
    onBehalfOf: (owner) => `on behalf of ${owner}`,
    correct: 'Correct',
    correctTitle: 'Correct your report',
    correctIntro: 'Change what is not right and send again. Your earlier report stays in the history.',
  },

  request: {
    title: 'Something else',
    intro: 'For which milestones, and what would you like?',
    which: 'Milestones',
    what: 'What would you like?',
    choices: {
      tomorrow: (day) => `Ask me on ${day}`,
      'next-week': (day) => `Ask me next week, on ${day}`,
      'on-day': () => 'Ask me on another day',
      'not-mine': () => 'This is not mine',
      'hand-over': () => 'Hand over to my deputy',
    },
    until: 'On which day, or until when',
    from: 'Hand over from',
    deputy: 'Deputy',
    noDeputy: 'No deputy is known for these milestones. The coordinator can name one.',
    reason: 'Why is this not yours?',
    reasonPlaceholder: 'For example: belongs to another department',
    send: 'Save',
    back: 'Back',
    later: (day) => `Later: I will ask again on ${day}.`,
    notMine: (reason) => `Not yours. The coordinator has been told: “${reason}”`,
    handedOver: (name, from, until) => `Handed over to ${name}, from ${from} up to and including ${until}.`,
    askedAgain: 'I will ask again.',
    said: {
      later: (day) => `asked to wait until ${day}`,
      notMine: (reason) => `said: not mine (“${reason}”)`,
      handedOver: (name, from, until) => `handed over to ${name}, from ${from} up to and including ${until}`,
      askedAgain: 'had it asked again',
    },
    refusal: {
      choiceMissing: 'Please choose what you would like.',
      untilMissing: 'Please also choose a day.',
      untilInvalid: (value) => `“${value}” is not an existing date.`,
      untilTooEarly: 'Please choose a day after today.',
      untilBeforeFrom: 'The last day of the hand-over is past, or before its first. Please choose a later day.',
      untilAfterDeadline: (code, due) => `${code} is due by ${due}: please choose an earlier day.`,
      untilTooFar: 'That day is too far ahead. Choose a day within a month, or within a year when handing over.',
      reasonMissing: 'Please say briefly why this is not yours, so that the coordinator can act on it.',
      reasonTooLong: (limit) => `Please keep the explanation to ${limit} characters.`,
      deputyMissing: 'Please choose to whom you hand over.',
      noMilestones: 'Please choose at least one milestone.',
    },
  },

  lists: {
    managerTitle: (count) =>
      count === 1 ? '1 late milestone without an answer' : `${count} late milestones without an answer`,
    managerIntro:
      'This is under your responsibility, late, and not answered by its owner yet. You get this list at most once a week.',
    coordinatorTitle: 'Follow-up of the plan',
    coordinatorSummary: (silent, unreachable) =>
      `Follow-up: ${silent} without an answer, ${unreachable === 1 ? '1 owner' : `${unreachable} owners`} cannot be reached`,
    silent: (count) => `Without an answer for a long time: ${count}`,
    unreachable: (count) => `Cannot be reached: ${count}`,
    unreachableHelp:
      'Meanwhile I ask their deputy or manager. Ask them to add the app Mijlpaal in Teams, or change the list of owners.',
    unreachableLine: (name, reason, count) => `**${name}**: ${reason} (${milestones(count)})`,
    notMine: (count) => `Not theirs, says the owner: ${count}`,
    notMineLine: (code, by, reason) => `**${code}** ${by}: “${reason}”`,
    notMineTitle: (by, count) => `${by} says: ${count === 1 ? 'a milestone is' : `${count} milestones are`} not theirs`,
    notMineHelp: 'Change the owner list, or settle it with the person. Meanwhile I do not ask for ten working days.',
    owner: (names) => `Owner: ${names}`,
    reasons: {
      'not-installed': 'has not added Mijlpaal yet',
      blocked: 'has blocked Mijlpaal',
      removed: 'has removed Mijlpaal or has left',
      disabled: 'Mijlpaal is switched off for this person',
    },
  },

  refusal: {
    title: 'Nothing was stored',
    nothing: 'You have not chosen a status yet. Choose one for at least one milestone and send again.',
    statusMissing: (code) => `Please also choose a status for ${code}.`,
    statusUnknown: (code, value) => `“${value}” is not a status for ${code}. Choose one of the six on the card.`,
    commentTooLong: (code, limit) => `The comment on ${code} is too long: keep it to ${limit} characters.`,
    forecastInvalid: (code, value) => `“${value}” is not an existing date. Pick a date for ${code} in the calendar.`,
    forecastPast: (code) => `The new date for ${code} is in the past. Choose today or a later day.`,
    forecastTooFar: (code) => `The new date for ${code} is too far in the future. Please check the year.`,
    forecastMissing: (code, statusText) =>
      `You report “${statusText}” for ${code}. Please add a new date, or say in the comment why there is none yet.`,
    forecastContradicts: (code, statusText) =>
      `“${statusText}” and a new date do not go together for ${code}. Choose another status, or leave the date empty.`,
    notInPlan: (code) => `${code} is no longer in the plan. Type **my milestones** for a new card.`,
    notOnCard: (code) => `${code} is not on this card. Type **${code}** to report on it.`,
    notAllowed: (code) => `You cannot do that for ${code}: only its owner, deputy, manager and the coordinator can.`,
    alreadyRecorded: (code, statusText) =>
      `“${statusText}” was already recorded for ${code}. Choose **Correct** on the card, or type **${code}**.`,
    staleCard: 'This card is no longer valid. Type **my milestones** for a new one.',
    unknownAction: 'This button no longer works. Type **help** to see what I can do.',
  },

  welcome: {
    title: 'Hello, I am Mijlpaal',
    intro: 'I follow up the milestones of the yearly plan.',
    reminders: (cardsPerWeek) =>
      `I remind you in good time about the milestones you own: at most one card a working day and ${cardsPerWeek} a week, never at the weekend or on a holiday.`,
    what: ['You report the status on the card, in two clicks.', 'You can always ask me how the plan is doing.'],
    owns: (count) => `You own ${milestones(count)}.`,
    manages:
      'As a manager you get, at most once a week, a list of what under your responsibility is late and was not answered.',
    coordinates:
      'As the coordinator you get a weekly list of who is silent or cannot be reached. You can also see beforehand who gets what: **show reminders for Monday**.',
    ownsNone:
      'You own no milestones. You can ask me anything about the plan; you only get a reminder when you stand in for somebody.',
    pause: 'No reminders for a while? Type **pause 2 weeks**. With **resume** I start again.',
    privacy:
      'I keep your name, e-mail address and time zone, and what you report with your comments. I keep no conversations.',
    summary: 'Welcome to Mijlpaal: how to follow up your milestones',
  },

  teamWelcome: {
    title: 'Mijlpaal was added to this team',
    addedBy: (name) => `${name} added me.`,
    added: 'I was added to this team.',
    what: 'In a channel that follows the plan I post one digest a week: how the milestones are doing, what became late, was realised or moved, and what is coming up. I write nothing else by myself.',
    how: 'A manager or the coordinator chooses what a channel follows: **@Mijlpaal follow SD 3** or **@Mijlpaal follow the plan**. **@Mijlpaal unfollow** ends it.',
    summary: 'Mijlpaal was added to this team',
  },

  help: {
    title: 'What can I do for you?',
    summary: 'What Mijlpaal can do',
    questions: 'Ask for example',
    commands: 'Or say',
    inChannel: 'In a channel, as a manager or coordinator',
  },

  commands: {
    mine: { text: 'my milestones', does: 'your own milestones' },
    late: { text: "what's late in SD 3", does: 'what is late, in the plan or in one goal' },
    upcoming: { text: 'what is coming up', does: 'what falls due in the coming two weeks' },
    status: { text: 'status P43', does: 'one project' },
    milestone: { text: 'P43.1', does: 'one milestone, with its history' },
    goal: { text: 'SD 3', does: 'one strategic goal' },
    byStatus: { text: 'what needs adjustment', does: 'milestones with a certain status' },
    pause: { text: 'pause 2 weeks', does: 'no reminders for a while' },
    resume: { text: 'resume', does: 'reminders again' },
    remindNow: { text: 'remind now', does: "send today's reminders now" },
    preview: { text: 'show reminders for monday', does: 'who would get what, without sending anything' },
    exportAsked: { text: 'export', does: 'all questions and answers, as a file' },
    digestNow: { text: 'digest now', does: 'post the digest now' },
    follow: { text: 'follow SD 3', does: 'this channel gets the digest of SD 3 every week' },
    followPlan: { text: 'follow the plan', does: 'the same, for the whole plan' },
    unfollow: { text: 'unfollow', does: 'no more digest in this channel' },
    settings: {
      text: 'settings',
      does: 'what this channel follows, and on which day and at what time the digest comes',
    },
    help: { text: 'help', does: 'this overview' },
  },

  answer: {
    found: (count) => milestones(count),
    none: 'No milestones found',
    describe: {
      late: 'late',
      mine: 'of yours',
      open: 'not realised yet',
      status: (statusText) => `with status “${statusText}”`,
      inMonth: (month: string) => `in ${month}`,
      until: (day: string) => `by ${day}`,
      statusNone: 'without a report',
      scope: (codes) => `in ${codes}`,
      plan: 'in the plan',
      words: (words) => `with “${words}” in the title`,
    },
    late: (count) => `${count} late`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    next: 'Next',
    previous: 'Previous',
    report: 'Report status',
    noneLate: 'Nothing is late. Well done.',
    noneMine:
      'You are neither owner nor deputy of any milestone. Ask how the plan is doing with **what is late** or **what is coming up**.',
    history: 'History',
    noHistory: 'Nothing has been reported on this milestone yet.',
    owners: (names) => `Owner: ${names}`,
    noOwner: 'Owner: not known',
    group: (group) => `Part of: ${group}`,
    note: (note) => `Note: ${note}`,
    unknown: 'I did not understand that. Try one of these:',
    unknownSummary: 'Not understood: some examples',
    notInPlan: (codes, count) => `${codes} ${count === 1 ? 'is' : 'are'} not in the plan.`,
    planHas: (goals, projects, horizontal) =>
      `The plan has SD 1 to SD ${goals}, P1 to P${projects} and H1 to H${horizontal}.`,
  },

  digest: {
    title: (scope) => `State of ${scope}`,
    wholePlan: 'the plan',
    date: (day) => `On ${day}`,
    since: (day) => `Difference with ${day}`,
    first: 'First digest: nothing to compare with yet.',
    counts: 'Milestones by status',
    perGoal: 'By goal',
    goalLine: (total, realised, late) => `${realised} of ${total} realised${late > 0 ? `, ${late} late` : ''}`,
    becameLate: (count) => `Became late: ${count}`,
    lateNow: (count) => `Late: ${count}`,
    realised: (count) => `Realised: ${count}`,
    moved: (count) => `Moved: ${count}`,
    movedLine: (from, to) => `${from} → ${to}`,
    movedByPlan: 'new version of the plan',
    dueSoon: (count) => `In the coming two weeks: ${count}`,
    unanswered: (count, owners) =>
      count === 0
        ? 'Every recent question has been answered.'
        : `Asked lately, not answered yet: ${milestones(count)} of ${owners === 1 ? '1 owner' : `${owners} owners`}.`,
    quiet: 'Nothing has changed.',
    andMore: (count) => `and ${count} more`,
    noDate: 'no date',
    summary: (scope, late, becameLate) => `Digest of ${scope}: ${late} late, ${becameLate} new`,
  },

  reply: {
    followsSummary: (scope) => `This channel follows ${scope}`,
    followWhat:
      'What should this channel follow? Say for example **follow SD 3**, **follow SD 1 and 3** or **follow the plan**.',
    followUnknown: (codes, goals) => `I do not know ${codes}: choose from SD 1 to SD ${goals}.`,
    followOnlyInChannel: 'That only works in a channel: mention me there with **@Mijlpaal follow SD 3**.',
    followNotAllowed: 'Only a manager or the coordinator chooses what a channel follows.',
    unfollowed: 'This channel will get no more digests.',
    notFollowing: 'This channel did not follow anything yet.',
    coordinatorOnly: 'Only the coordinator can do that.',
    managerOnly: 'Only a manager or the coordinator can do that.',
    personalOnly: 'I only do that in a personal chat with me.',
    reminded: (sent, held, unreachable) =>
      [
        sent === 0 ? 'There was nothing new to send.' : sent === 1 ? '1 card sent.' : `${sent} cards sent.`,
        held > 0 ? `${held} ${held === 1 ? 'owner has' : 'owners have'} had enough cards this week.` : '',
        unreachable > 0 ? `${unreachable} ${unreachable === 1 ? 'owner' : 'owners'} cannot be reached.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    underWay: 'I am on it: the messages leave in the next few minutes.',
    digestsPosted: (count) =>
      count === 0
        ? "There was no digest to post: today's is there already, or no channel follows the plan."
        : count === 1
          ? 'The digest was posted in 1 channel.'
          : `The digest was posted in ${count} channels.`,
    paused: (day) => `All right, no reminders up to and including ${day}. Type **resume** to start earlier.`,
    unknownDay:
      'I do not know that day. Say for example **pause until 6 October** or **show reminders for 6/10/2025**.',
    resumed: 'I will remind you of your milestones again.',
    fault: 'Something went wrong on my side. Please try again in a few minutes; what was stored stays stored.',
  },

  api: {
    signIn: 'I cannot tell who you are. Close this page and open it again in Teams.',
    noTenant:
      'Signing in does not work here yet. The administrator has to set the tenant (MicrosoftAppTenantId) and restart Mijlpaal.',
    entraAway: 'Signing in does not work right now: Microsoft does not answer. Please try again in a few minutes.',
    guest:
      'We have not met yet. Install Mijlpaal in Teams, or write “help” to it once. After that you can do this here.',
    notUnderstood: 'I did not understand this request. Reload the page and try again.',
    tooLarge: 'This is too long to send. Please shorten your text.',
    noSuchRoute: 'This does not exist. Please reload the page.',
    notBuilt: 'The pages of Mijlpaal have not been built yet. The administrator can do that with: npm run build',
    notInPlan: (code) => `“${code}” is not in the plan.`,
    notManaged: (code) => `For ${code}, only the manager or the coordinator can do that.`,
    nothing: 'Choose a status and send again.',
    statusUnknown: (value) => `“${value}” is not a status. Choose one of the six.`,
    alreadyRecorded: (code, statusText) =>
      `“${statusText}” was already recorded for ${code} with this. Open the page again to correct it.`,
    askedNow: (count) =>
      count === 1 ? 'I am asking about 1 milestone again now.' : `I am asking about ${count} milestones again now.`,
    askedLater: (count) =>
      count === 1
        ? "1 milestone comes with the owner's next card."
        : `${count} milestones come with the owner's next card.`,
    askedNobody: (count) =>
      count === 1
        ? 'For 1 milestone there is nobody I can reach to ask.'
        : `For ${count} milestones there is nobody I can reach to ask.`,
    realised: (count) =>
      count === 1 ? '1 milestone is already realised.' : `${count} milestones are already realised.`,
    handedOver: (count, name, period) =>
      `${count === 1 ? '1 milestone was' : `${count} milestones were`} handed over to ${name}, ${period}.`,
    period: (from, until) => `from ${from} up to and including ${until}`,
  },

  report: {
    file: 'mijlpaal-questions-and-answers',
    columns: {
      askedAt: 'Asked on',
      person: 'To',
      onBehalfOf: 'In the place of',
      milestone: 'Milestone',
      title: 'Title',
      due: 'Date',
      step: 'Working days after the date',
      delivery: 'Delivery',
      tries: 'Tries',
      reason: 'Reason',
      answeredAt: 'Answered on',
      answeredBy: 'By',
      status: 'Status',
      forecast: 'New date',
    },
    deliveries: {
      waiting: 'waiting',
      claimed: 'under way',
      sent: 'delivered',
      dropped: 'not sent',
      failed: 'refused',
    },
    title: 'Questions and answers',
    intro:
      'What was asked, delivered, refused and answered in the last twelve months, and by whom. The links work for a quarter of an hour. Share them with nobody: whoever has a link can open the file.',
    csv: 'Open as CSV',
    xlsx: 'Open in Excel',
    noAddress: 'The administrator has to set PUBLIC_URL first; then I can offer the file.',
    expired: 'This link is no longer valid. Type in Teams again: export.',
  },

  preview: {
    title: (day) => `Reminders for ${day}`,
    summary: (count, day) => `${count === 1 ? '1 card' : `${count} cards`} on ${day}`,
    nothing: 'There are no more cards to send for that day.',
    closed: 'That is not a working day: nothing goes out.',
    verdict: {
      send: 'gets a card',
      'nothing-due': 'nothing to ask',
      'held-by-cap': 'waits: enough cards this week',
      paused: 'waits: paused',
    },
    askedFor: (owner) => `on behalf of ${owner}`,
    instead: (names) => `Asked instead: ${names}.`,
    cards: (count) =>
      count === 0 ? 'no card this week yet' : `${count === 1 ? '1 card' : `${count} cards`} this week`,
    step: (step) => {
      if (step === null) return 'quarterly';
      if (step === 0) return 'today';
      return step < 0 ? `${workingDays(-step)} left` : `${workingDays(step)} late`;
    },
  },

  app: {
    fullName: 'Mijlpaal: the yearly plan, followed up',
    short: 'Follows the milestones of the plan: reminds, records and sums up.',
    full: [
      'Mijlpaal reminds you in time of the milestones you own. You report the status on the card, in two clicks, and say so at once when the date moves. At most one card per working day, never on a weekend or a holiday.',
      "Do ask: “what's late in SD 3”, “what is coming up”, “status P43”. You get the milestones with their date, their state and their history.",
      'In a channel the bot posts one overview a week: what became late, what was realised, what moved and what is coming up. The tab shows the whole plan on a timeline.',
      'For staff of the organisation that offers the bot; no other account is needed. The bot keeps no conversations.',
    ],
    tabs: { mine: 'My milestones', plan: 'The plan' },
    search: {
      title: 'Find a milestone',
      does: 'Find a milestone and put its state into the conversation',
      words: 'Code or words',
      wordsHint: 'For example P43.1 or reception',
    },
  },

  dialog: {
    details: 'See details ›',
    detailsOf: (code: string) => `Details of ${code}`,
    history: 'Details and history',
    openInPlan: 'Open in the plan',
    review: 'Review and follow up',
    reviewTitle: (scope: string) => `Review and follow up: ${scope}`,
    allManaged: 'everything you manage',
    noPages: 'This screen is not available here yet: the administrator has to set PUBLIC_URL first.',
    noDialogs: 'Your Teams does not show this screen. Open Teams on a computer or in the browser.',
    mayNotReport:
      'You can read this milestone. Only the owner, the deputy, the manager and the coordinator can report a status.',
    notInPlan: (code: string) => `${code} is not in the plan.`,
    notUnderstood: 'This button no longer works. Type help to see what I can do.',
  },

  settings: {
    title: 'Settings of this channel',
    intro: 'Which goals does this channel follow, and when does the digest come?',
    button: 'Settings',
    change: 'Change',
    summary: (scope: string) => `Settings: this channel follows ${scope}`,
    scope: 'What does this channel follow?',
    scopes: { plan: 'The whole plan', goals: 'The goals that I choose below', none: 'Nothing: no digest' },
    goals: 'Goals',
    weekday: 'Day of the digest',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    time: 'Time',
    closedDays: 'When that day is a holiday, the digest comes on the first working day after it.',
    save: 'Save',
    follows: (scope: string) => `This channel follows ${scope}.`,
    followsNothing: 'This channel follows nothing and gets no digest.',
    every: (weekday: string, time: string) => `The digest comes every week on ${weekday} at ${time}.`,
    nextOn: (day: string, time: string) => `The next one comes on ${day} at ${time}.`,
    nextNow: 'The next one comes today, within a quarter of an hour.',
    nothing: 'nothing',
    onlyInChannel: 'Settings belong to a channel: mention me there with **@Mijlpaal settings**.',
    notAllowed: 'Only a manager or the coordinator chooses what a channel follows, and when.',
    scopeMissing: 'Choose what this channel follows.',
    goalsMissing: 'Choose at least one goal.',
    unknownGoal: (codes: string) => `${codes} is not in the plan. Choose from the list.`,
    weekdayUnknown: 'Choose a day from Monday to Friday.',
    timeUnknown: 'Choose a time from the list, from 08:00 to 16:00.',
  },

  search: {
    tooShort: 'Type at least two characters: a code such as P43.1, or a word of the title.',
    nothing: (query: string) => `No milestone found for “${query}”. Search for a code such as P43.1 or for a word.`,
    nothingOpen: 'You have no open milestones, and nothing is late. Search for a code or a word.',
    asOf: (day: string) => `As of ${day}`,
    reportedOn: (statusText: string, day: string) => `${statusText}, reported on ${day}`,
    summary: (code: string, statusText: string) => `${code}: ${statusText}`,
  },

  groupWelcome: {
    title: 'Hello, I am Mijlpaal',
    what: 'In this group chat you can ask me how the business plan stands: mention me, for example with **@Mijlpaal what is late in SD 3**. I write nothing here by myself.',
    how: 'You report a status in a personal chat with me.',
    summary: 'Mijlpaal was added to this group chat',
  },

  publicPages: {
    about: {
      title: 'About Mijlpaal',
      sections: [
        {
          heading: 'What Mijlpaal does',
          lines: [
            'Mijlpaal is a bot in Microsoft Teams. It reminds the owners of milestones in time, records how they stand and sums up every week how the yearly plan is doing.',
          ],
        },
        {
          heading: 'How to begin',
          lines: [
            'Add Mijlpaal in Teams and say help: the bot shows what you can ask.',
            'Do you need help? Ask the coordinator of the plan in your organisation.',
          ],
        },
      ],
    },
    privacy: {
      title: 'Mijlpaal and your data',
      sections: [
        {
          heading: 'What is kept',
          lines: [
            'Who you are: your name, e-mail address, language and time zone, your id in Teams and in Microsoft Entra, and whether you paused reminders.',
            'What you report about a milestone: status, comment, new date, postponement or hand-over, and when.',
            'What the bot asked you, when, and whether that message arrived.',
            'Conversations are not kept.',
          ],
        },
        {
          heading: 'Why',
          lines: [
            'To follow up the yearly plan: to remind owners in time, and to show how the milestones stand. Mijlpaal ranks nobody.',
          ],
        },
        {
          heading: 'Who sees it',
          lines: [
            'Everybody who uses the bot sees how the milestones stand, who reported it and with which comment.',
            'Whose answer is still awaited, only the deputy, the manager and the coordinator see.',
          ],
        },
        {
          heading: 'Where, and how long',
          lines: [
            'In the database of the organisation that offers the bot. The messages themselves go through Microsoft Teams.',
            'When you remove the app, the bot forgets who you are. Your reports stay with the plan, under your name.',
          ],
        },
        {
          heading: 'Your rights',
          lines: [
            'Ask the data protection officer of your organisation for access, correction or removal. You can also complain to the supervisory authority.',
          ],
        },
      ],
    },
    terms: {
      title: 'Terms of use of Mijlpaal',
      sections: [
        {
          heading: 'For whom',
          lines: [
            'Mijlpaal is there for the staff of the organisation that offers the bot in its Teams, to follow up its yearly plan.',
          ],
        },
        {
          heading: 'What you report',
          lines: [
            'Colleagues read along: put nothing confidential into a comment, and nothing about the health or the file of anybody.',
            'A report stays in the history of the milestone. A correction is added to it and erases nothing.',
          ],
        },
        {
          heading: 'The software',
          lines: [
            'Mijlpaal is free software under the European Union Public Licence 1.2, offered as it is, without warranty.',
          ],
        },
      ],
    },
  },
};
