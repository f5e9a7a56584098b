import type { NamedPeriod } from '../domain/question';
import { statusWords } from './status-words';

const mijlpalen = (aantal: number): string => (aantal === 1 ? '1 mijlpaal' : `${aantal} mijlpalen`);
const dagen = (aantal: number): string => (aantal === 1 ? '1 dag' : `${aantal} dagen`);
const werkdagen = (aantal: number): string => (aantal === 1 ? '1 werkdag' : `${aantal} werkdagen`);

const period: Record<NamedPeriod, string> = {
  two_weeks: 'in de komende twee weken',
  this_week: 'deze week',
  next_week: 'volgende week',
  this_month: 'deze maand',
  next_month: 'volgende maand',
};

/** Every text that a person sees in Dutch. `en.ts` has the same shape; dates in it are already in words. */
export const nl = {
  language: 'nl' as 'nl' | 'en',
  botName: 'Mijlpaal',
  status: statusWords.nl,
  period,
  milestones: mijlpalen,

  row: {
    due: (day: string) => `Tegen ${day}`,
    noDate: 'Zonder datum',
    printedDate: (printed: string) => `Datum in het plan: ${printed}`,
    late: (day: string, days: number) => `Te laat: was gepland tegen ${day} (${dagen(days)} geleden)`,
    dueToday: 'Vervalt vandaag',
    last: (statusText: string, day: string) => `Laatst gemeld: ${statusText} (${day})`,
    forecast: (day: string) => `verwacht op ${day}`,
    none: 'Nog geen bericht',
    project: (code: string, title: string) => `${code} · ${title}`,
  },

  form: {
    reminderTitle: (count: number) => `Hoe staat het met ${count === 1 ? 'deze mijlpaal' : `deze ${count} mijlpalen`}?`,
    standInIntro:
      'U krijgt dit bericht omdat u een eigenaar vervangt of leidinggevende bent. Kies per mijlpaal een status en verstuur.',
    reminderIntro:
      'U krijgt dit bericht omdat u in het plan als eigenaar staat. Kies per mijlpaal een status en verstuur.',
    formTitle: (count: number) => `Status melden voor ${mijlpalen(count)}`,
    formIntro: 'Kies per mijlpaal een status en verstuur. Wat u leeg laat, blijft zoals het is.',
    summary: (count: number, late: number) => {
      if (late === 0) return `Graag de status van ${mijlpalen(count)}`;
      if (late === count)
        return `Graag de status van ${mijlpalen(count)}, ${count === 1 ? 'die te laat is' : 'allemaal te laat'}`;
      return `Graag de status van ${mijlpalen(count)}, waarvan ${late} te laat`;
    },
    statusLabel: (code: string) => `Status van ${code}`,
    statusPlaceholder: 'Kies een status',
    commentLabel: (code: string) => `Toelichting bij ${code}`,
    commentPlaceholder: 'Niet verplicht',
    forecastLabel: (code: string) => `Nieuwe datum voor ${code}, als het later wordt`,
    commentOnly: 'Toelichting',
    details: 'Toelichting of nieuwe datum',
    submit: 'Versturen',
    allOnSchedule: (count: number) => (count === 1 ? 'Op schema' : `Alle ${count} op schema`),
    more: (count: number) => (count === 1 ? 'Daarna volgt er nog 1.' : `Daarna volgen er nog ${count}.`),
    pauseHint: 'Even geen herinneringen? Typ **pauze 2 weken**.',
    ofWeek: (nth: number) => (nth === 1 ? 'Uw eerste kaart deze week.' : `Kaart ${nth} van deze week.`),
    askedFor: (owner: string) => `In de plaats van ${owner}`,
    somethingElse: 'Later, overdragen of niet van mij',
    retired:
      'U kunt antwoorden op uw nieuwere kaart. Wat u hier meldde, blijft bewaard; wat niet op de nieuwere staat, meldt u met **mijn mijlpalen**.',
    retiredSummary: 'Vervangen door een nieuwere kaart',
    recordedTitle: 'Dank u, genoteerd',
    recordedSummary: (count: number) => `Genoteerd: ${mijlpalen(count)}`,
    stillOpen: (count: number) => `Nog open: ${mijlpalen(count)}`,
    recordedBy: (name: string, day: string) => `door ${name} op ${day}`,
    onBehalfOf: (owner: string) => `namens ${owner}`,
    correct: 'Verbeteren',
    correctTitle: 'Verbeter uw melding',
    correctIntro: 'Pas aan wat niet klopt en verstuur opnieuw. Uw vorige melding blijft bewaard in de geschiedenis.',
  },

  request: {
    title: 'Iets anders',
    intro: 'Voor welke mijlpalen, en wat wilt u?',
    which: 'Mijlpalen',
    what: 'Wat wilt u?',
    choices: {
      tomorrow: (day: string) => `Vraag het mij op ${day}`,
      'next-week': (day: string) => `Vraag het mij volgende week, op ${day}`,
      'on-day': () => 'Vraag het mij op een andere dag',
      'not-mine': () => 'Dit is niet van mij',
      'hand-over': () => 'Overdragen aan mijn vervanger',
    },
    until: 'Op welke dag, of tot en met wanneer',
    from: 'Overdragen vanaf',
    deputy: 'Vervanger',
    noDeputy: 'Voor deze mijlpalen is geen vervanger bekend. De coördinator kan er een aanduiden.',
    reason: 'Waarom is dit niet van u?',
    reasonPlaceholder: 'Bijvoorbeeld: hoort bij een andere afdeling',
    send: 'Bewaren',
    back: 'Terug',
    later: (day: string) => `Later: ik vraag het opnieuw op ${day}.`,
    notMine: (reason: string) => `Niet van u. De coördinator weet het: “${reason}”`,
    handedOver: (name: string, from: string, until: string) =>
      `Overgedragen aan ${name}, van ${from} tot en met ${until}.`,
    askedAgain: 'Ik vraag het opnieuw.',
    said: {
      later: (day: string) => `vroeg om uitstel tot ${day}`,
      notMine: (reason: string) => `meldde: niet van mij (“${reason}”)`,
      handedOver: (name: string, from: string, until: string) =>
        `droeg over aan ${name}, van ${from} tot en met ${until}`,
      askedAgain: 'liet het opnieuw vragen',
    },
    refusal: {
      choiceMissing: 'Kies wat u wilt.',
      untilMissing: 'Kies ook een dag.',
      untilInvalid: (value: string) => `“${value}” is geen bestaande datum.`,
      untilTooEarly: 'Kies een dag na vandaag.',
      untilBeforeFrom: 'De laatste dag van de overdracht is voorbij, of valt voor de eerste. Kies een latere dag.',
      untilAfterDeadline: (code: string, due: string) => `${code} moet klaar zijn tegen ${due}: kies een eerdere dag.`,
      untilTooFar: 'Die dag ligt te ver vooruit. Kies een dag binnen een maand, of bij overdracht binnen een jaar.',
      reasonMissing: 'Leg kort uit waarom dit niet van u is, zodat de coördinator verder kan.',
      reasonTooLong: (limit: number) => `Beperk de uitleg tot ${limit} tekens.`,
      deputyMissing: 'Kies aan wie u overdraagt.',
      noMilestones: 'Kies minstens één mijlpaal.',
    },
  },

  lists: {
    managerTitle: (count: number) =>
      count === 1 ? '1 late mijlpaal zonder antwoord' : `${count} late mijlpalen zonder antwoord`,
    managerIntro:
      'Dit valt onder uw leiding, is te laat en kreeg nog geen antwoord van de eigenaar. U krijgt deze lijst hoogstens één keer per week.',
    coordinatorTitle: 'Opvolging van het plan',
    coordinatorSummary: (silent: number, unreachable: number) =>
      `Opvolging: ${silent} zonder antwoord, ${unreachable === 1 ? '1 eigenaar' : `${unreachable} eigenaars`} niet bereikbaar`,
    silent: (count: number) => `Al lang zonder antwoord: ${count}`,
    unreachable: (count: number) => `Niet bereikbaar: ${count}`,
    unreachableHelp:
      'Intussen vraag ik het hun vervanger of leidinggevende. Vraag hun om de app Mijlpaal in Teams toe te voegen, of pas de eigenaarslijst aan.',
    unreachableLine: (name: string, reason: string, count: number) => `**${name}**: ${reason} (${mijlpalen(count)})`,
    notMine: (count: number) => `Volgens de eigenaar niet van hem of haar: ${count}`,
    notMineLine: (code: string, by: string, reason: string) => `**${code}** ${by}: “${reason}”`,
    notMineTitle: (by: string, count: number) =>
      `${by} meldt: ${count === 1 ? 'een mijlpaal is' : `${count} mijlpalen zijn`} niet van mij`,
    notMineHelp:
      'Pas de eigenaarslijst aan, of spreek het af met de betrokkene. Intussen vraag ik het de betrokkene tien werkdagen lang niet meer.',
    owner: (names: string) => `Eigenaar: ${names}`,
    reasons: {
      'not-installed': 'heeft Mijlpaal nog niet toegevoegd',
      blocked: 'heeft Mijlpaal geblokkeerd',
      removed: 'heeft Mijlpaal verwijderd of is niet meer in dienst',
      disabled: 'Mijlpaal is voor deze persoon uitgeschakeld',
    },
  },

  refusal: {
    title: 'Er is niets bewaard',
    nothing: 'U hebt nog geen status gekozen. Kies bij minstens één mijlpaal een status en verstuur opnieuw.',
    statusMissing: (code: string) => `Kies ook een status voor ${code}.`,
    statusUnknown: (code: string, value: string) =>
      `“${value}” is geen status voor ${code}. Kies een van de zes statussen op de kaart.`,
    commentTooLong: (code: string, limit: number) =>
      `De toelichting bij ${code} is te lang: beperk ze tot ${limit} tekens.`,
    forecastInvalid: (code: string, value: string) =>
      `“${value}” is geen bestaande datum. Kies voor ${code} een datum in de kalender.`,
    forecastPast: (code: string) =>
      `De nieuwe datum voor ${code} ligt in het verleden. Kies vandaag of een latere dag.`,
    forecastTooFar: (code: string) => `De nieuwe datum voor ${code} ligt te ver in de toekomst. Kijk het jaartal na.`,
    forecastMissing: (code: string, statusText: string) =>
      `U meldt “${statusText}” voor ${code}. Geef ook een nieuwe datum, of zeg in de toelichting waarom die er nog niet is.`,
    forecastContradicts: (code: string, statusText: string) =>
      `“${statusText}” en een nieuwe datum gaan niet samen voor ${code}. Kies een andere status, of laat de datum leeg.`,
    notInPlan: (code: string) => `${code} staat niet meer in het plan. Typ **mijn mijlpalen** voor een nieuwe kaart.`,
    notOnCard: (code: string) => `${code} staat niet op deze kaart. Typ **${code}** om er iets over te melden.`,
    notAllowed: (code: string) =>
      `Dat kunt u niet doen voor ${code}: dat kunnen alleen de eigenaar, de vervanger, de leidinggevende en de coördinator.`,
    alreadyRecorded: (code: string, statusText: string) =>
      `Voor ${code} is al “${statusText}” genoteerd. Kies **Verbeteren** op de kaart, of typ **${code}**.`,
    staleCard: 'Deze kaart is niet meer geldig. Typ **mijn mijlpalen** voor een nieuwe.',
    unknownAction: 'Deze knop werkt niet meer. Typ **help** om te zien wat ik kan.',
  },

  welcome: {
    title: 'Dag, ik ben Mijlpaal',
    intro: 'Ik volg de mijlpalen van het ondernemingsplan op.',
    reminders: (cardsPerWeek: number) =>
      `Ik herinner u op tijd aan de mijlpalen waarvan u eigenaar bent: hoogstens één kaart per werkdag en ${cardsPerWeek} per week, nooit in het weekend of op een feestdag.`,
    what: ['U meldt de status op de kaart, met twee klikken.', 'U kunt mij altijd vragen hoe het met het plan staat.'],
    owns: (count: number) => `U bent eigenaar van ${mijlpalen(count)}.`,
    manages:
      'Als leidinggevende krijgt u hoogstens één keer per week een lijst van wat onder uw leiding te laat is en geen antwoord kreeg.',
    coordinates:
      'Als coördinator krijgt u elke week een lijst van wie zwijgt of niet bereikbaar is. U kunt ook vooraf zien wie wat krijgt: **toon herinneringen voor maandag**.',
    ownsNone:
      'U bent van geen enkele mijlpaal eigenaar. U kunt mij alles over het plan vragen; een herinnering krijgt u alleen als u iemand vervangt.',
    pause: 'Even geen herinneringen? Typ **pauze 2 weken**. Met **hervat** begin ik opnieuw.',
    privacy:
      'Ik bewaar uw naam, e-mailadres en tijdzone, en wat u meldt met uw toelichting. Ik bewaar geen gesprekken.',
    summary: 'Welkom bij Mijlpaal: zo volgt u uw mijlpalen op',
  },

  teamWelcome: {
    title: 'Mijlpaal is toegevoegd aan dit team',
    addedBy: (name: string) => `${name} heeft mij toegevoegd.`,
    added: 'Ik ben toegevoegd aan dit team.',
    what: 'In een kanaal dat het plan volgt, plaats ik elke week één digest: hoe het met de mijlpalen staat, wat te laat werd, gerealiseerd is of verschoof, en wat eraan komt. Verder schrijf ik niets uit mezelf.',
    how: 'Een leidinggevende of de coördinator kiest wat een kanaal volgt: **@Mijlpaal volg SD 3** of **@Mijlpaal volg het plan**. Met **@Mijlpaal stop met volgen** stopt u dat.',
    summary: 'Mijlpaal is toegevoegd aan dit team',
  },

  help: {
    title: 'Wat kan ik voor u doen?',
    summary: 'Wat Mijlpaal kan',
    questions: 'Vraag bijvoorbeeld',
    commands: 'Of zeg',
    inChannel: 'In een kanaal, als u leidinggevende of coördinator bent',
  },

  commands: {
    mine: { text: 'mijn mijlpalen', does: 'uw eigen mijlpalen' },
    late: { text: 'wat is te laat in SD 3', does: 'wat te laat is, in het plan of in een doelstelling' },
    upcoming: { text: 'wat komt eraan', does: 'wat in de komende twee weken vervalt' },
    status: { text: 'status P43', does: 'één project' },
    milestone: { text: 'P43.1', does: 'één mijlpaal, met haar geschiedenis' },
    goal: { text: 'SD 3', does: 'één strategische doelstelling' },
    byStatus: { text: 'wat is bij te sturen', does: 'mijlpalen met een bepaalde status' },
    pause: { text: 'pauze 2 weken', does: 'even geen herinneringen' },
    resume: { text: 'hervat', does: 'opnieuw herinneringen' },
    remindNow: { text: 'herinner nu', does: 'de herinneringen van vandaag nu versturen' },
    preview: { text: 'toon herinneringen voor maandag', does: 'wie wat zou krijgen, zonder iets te versturen' },
    exportAsked: { text: 'exporteer', does: 'alle vragen en antwoorden, als bestand' },
    digestNow: { text: 'digest nu', does: 'de digest nu plaatsen' },
    follow: { text: 'volg SD 3', does: 'dit kanaal krijgt elke week de digest van SD 3' },
    followPlan: { text: 'volg het plan', does: 'idem, voor het hele plan' },
    unfollow: { text: 'stop met volgen', does: 'geen digest meer in dit kanaal' },
    settings: { text: 'instellingen', does: 'wat dit kanaal volgt, en op welke dag en welk uur de digest komt' },
    help: { text: 'help', does: 'dit overzicht' },
  },

  answer: {
    found: (count: number) => `${mijlpalen(count)}`,
    none: 'Geen mijlpalen gevonden',
    describe: {
      late: 'te laat',
      mine: 'van u',
      open: 'nog niet gerealiseerd',
      status: (statusText: string) => `met status “${statusText}”`,
      inMonth: (month: string) => `in ${month}`,
      until: (day: string) => `tegen ${day}`,
      statusNone: 'zonder bericht',
      scope: (codes: string) => `in ${codes}`,
      plan: 'in het plan',
      words: (words: string) => `met “${words}” in de titel`,
    },
    late: (count: number) => `${count} te laat`,
    page: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
    next: 'Volgende',
    previous: 'Vorige',
    report: 'Status melden',
    noneLate: 'Er is niets te laat. Mooi zo.',
    noneMine:
      'U bent van geen enkele mijlpaal eigenaar of vervanger. Hoe het met het plan staat, vraagt u met **wat is te laat** of **wat komt eraan**.',
    history: 'Geschiedenis',
    noHistory: 'Over deze mijlpaal is er nog geen bericht.',
    owners: (names: string) => `Eigenaar: ${names}`,
    noOwner: 'Eigenaar: niet bekend',
    group: (group: string) => `Onderdeel van: ${group}`,
    note: (note: string) => `Nota: ${note}`,
    unknown: 'Dat heb ik niet begrepen. Probeer een van deze:',
    unknownSummary: 'Niet begrepen: enkele voorbeelden',
    notInPlan: (codes: string, count: number) => `${codes} ${count === 1 ? 'staat' : 'staan'} niet in het plan.`,
    planHas: (goals: number, projects: number, horizontal: number) =>
      `Het plan loopt van SD 1 tot en met SD ${goals}, van P1 tot en met P${projects} en van H1 tot en met H${horizontal}.`,
  },

  digest: {
    title: (scope: string) => `Stand van zaken: ${scope}`,
    wholePlan: 'het plan',
    date: (day: string) => `Op ${day}`,
    since: (day: string) => `Verschil met ${day}`,
    first: 'Eerste digest: nog geen vergelijking met vorige week.',
    counts: 'Mijlpalen per status',
    perGoal: 'Per doelstelling',
    goalLine: (total: number, realised: number, late: number) =>
      `${realised} van ${total} gerealiseerd${late > 0 ? `, ${late} te laat` : ''}`,
    becameLate: (count: number) => `Te laat geworden: ${count}`,
    lateNow: (count: number) => `Te laat: ${count}`,
    realised: (count: number) => `Gerealiseerd: ${count}`,
    moved: (count: number) => `Verschoven: ${count}`,
    movedLine: (from: string, to: string) => `${from} → ${to}`,
    movedByPlan: 'nieuwe versie van het plan',
    dueSoon: (count: number) => `In de komende twee weken: ${count}`,
    unanswered: (milestones: number, owners: number) =>
      milestones === 0
        ? 'Elke recente vraag is beantwoord.'
        : `Onlangs gevraagd, nog niet beantwoord: ${mijlpalen(milestones)} van ${owners === 1 ? '1 eigenaar' : `${owners} eigenaars`}.`,
    quiet: 'Er is niets veranderd.',
    andMore: (count: number) => `en nog ${count}`,
    noDate: 'zonder datum',
    summary: (scope: string, late: number, becameLate: number) =>
      `Digest van ${scope}: ${late} te laat, ${becameLate} nieuw`,
  },

  reply: {
    followsSummary: (scope: string) => `Dit kanaal volgt ${scope}`,
    followWhat: 'Wat moet dit kanaal volgen? Zeg bijvoorbeeld **volg SD 3**, **volg SD 1 en 3** of **volg het plan**.',
    followUnknown: (codes: string, goals: number) => `${codes} ken ik niet: kies uit SD 1 tot en met SD ${goals}.`,
    followOnlyInChannel: 'Dat kan alleen in een kanaal: vermeld mij daar met **@Mijlpaal volg SD 3**.',
    followNotAllowed: 'Alleen een leidinggevende of de coördinator kiest wat een kanaal volgt.',
    unfollowed: 'Dit kanaal krijgt geen digest meer.',
    notFollowing: 'Dit kanaal volgde nog niets.',
    coordinatorOnly: 'Dat kan alleen de coördinator.',
    managerOnly: 'Dat kan alleen een leidinggevende of de coördinator.',
    personalOnly: 'Dat doe ik alleen in een persoonlijk gesprek met mij.',
    reminded: (sent: number, held: number, unreachable: number) =>
      [
        sent === 0
          ? 'Er was niets nieuws te versturen.'
          : sent === 1
            ? '1 kaart verstuurd.'
            : `${sent} kaarten verstuurd.`,
        held > 0 ? `${held} ${held === 1 ? 'eigenaar had' : 'eigenaars hadden'} deze week al genoeg kaarten.` : '',
        unreachable > 0
          ? `${unreachable} ${unreachable === 1 ? 'eigenaar is' : 'eigenaars zijn'} niet bereikbaar.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    underWay: 'Ik ben ermee bezig: de berichten vertrekken de komende minuten.',
    digestsPosted: (count: number) =>
      count === 0
        ? 'Er was geen digest te plaatsen: die van vandaag staat er al, of geen kanaal volgt het plan.'
        : count === 1
          ? 'De digest is in 1 kanaal geplaatst.'
          : `De digest is in ${count} kanalen geplaatst.`,
    paused: (day: string) => `Goed, geen herinneringen tot en met ${day}. Typ **hervat** om eerder te beginnen.`,
    unknownDay:
      'Die dag ken ik niet. Zeg bijvoorbeeld **pauze tot 6 oktober** of **toon herinneringen voor 6/10/2025**.',
    resumed: 'Ik herinner u opnieuw aan uw mijlpalen.',
    fault:
      'Er ging iets mis aan mijn kant. Probeer het over enkele minuten opnieuw; wat al bewaard was, blijft bewaard.',
  },

  api: {
    signIn: 'Ik kan niet nagaan wie u bent. Sluit deze pagina en open ze opnieuw in Teams.',
    noTenant:
      'Aanmelden kan hier nog niet. De beheerder moet eerst de tenant instellen (MicrosoftAppTenantId) en Mijlpaal opnieuw starten.',
    entraAway: 'Aanmelden lukt nu niet: Microsoft antwoordt niet. Probeer het over enkele minuten opnieuw.',
    guest:
      'Ik ken u nog niet. Installeer Mijlpaal in Teams, of schrijf er één keer “help” naar. Daarna kunt u dit hier doen.',
    notUnderstood: 'Dit verzoek heb ik niet begrepen. Laad de pagina opnieuw en probeer het nog eens.',
    tooLarge: 'Dit is te lang om te versturen. Kort uw tekst in.',
    noSuchRoute: 'Dit bestaat niet. Laad de pagina opnieuw.',
    notBuilt: 'De pagina’s van Mijlpaal zijn nog niet gebouwd. De beheerder kan dat doen met: npm run build',
    notInPlan: (code: string) => `“${code}” staat niet in het plan.`,
    notManaged: (code: string) => `Dat kan voor ${code} alleen de leidinggevende of de coördinator.`,
    nothing: 'Kies een status en verstuur opnieuw.',
    statusUnknown: (value: string) => `“${value}” is geen status. Kies een van de zes.`,
    alreadyRecorded: (code: string, statusText: string) =>
      `Hiermee is voor ${code} al “${statusText}” genoteerd. Open de pagina opnieuw om dat te verbeteren.`,
    askedNow: (count: number) =>
      count === 1 ? 'Ik vraag 1 mijlpaal nu opnieuw.' : `Ik vraag ${count} mijlpalen nu opnieuw.`,
    askedLater: (count: number) =>
      count === 1
        ? '1 mijlpaal volgt met de volgende kaart van de eigenaar.'
        : `${count} mijlpalen volgen met de volgende kaart van de eigenaar.`,
    askedNobody: (count: number) =>
      count === 1
        ? 'Voor 1 mijlpaal is niemand bereikbaar aan wie ik het kan vragen.'
        : `Voor ${count} mijlpalen is niemand bereikbaar aan wie ik het kan vragen.`,
    realised: (count: number) =>
      count === 1 ? '1 mijlpaal is al gerealiseerd.' : `${count} mijlpalen zijn al gerealiseerd.`,
    handedOver: (count: number, name: string, period: string) =>
      `${count === 1 ? '1 mijlpaal is' : `${count} mijlpalen zijn`} overgedragen aan ${name}, ${period}.`,
    period: (from: string, until: string) => `van ${from} tot en met ${until}`,
  },

  report: {
    file: 'mijlpaal-vragen-en-antwoorden',
    columns: {
      askedAt: 'Gevraagd op',
      person: 'Aan',
      onBehalfOf: 'In de plaats van',
      milestone: 'Mijlpaal',
      title: 'Titel',
      due: 'Datum',
      step: 'Werkdagen na de datum',
      delivery: 'Bezorging',
      tries: 'Pogingen',
      reason: 'Reden',
      answeredAt: 'Beantwoord op',
      answeredBy: 'Door',
      status: 'Status',
      forecast: 'Nieuwe datum',
    },
    deliveries: {
      waiting: 'wacht',
      claimed: 'bezig',
      sent: 'bezorgd',
      dropped: 'niet verstuurd',
      failed: 'geweigerd',
    },
    title: 'Vragen en antwoorden',
    intro:
      'Wat er de laatste twaalf maanden gevraagd, bezorgd, geweigerd en beantwoord is, en door wie. De links zijn een kwartier geldig. Deel ze met niemand: wie een link heeft, kan het bestand openen.',
    csv: 'Openen als CSV',
    xlsx: 'Openen in Excel',
    noAddress: 'De beheerder moet eerst PUBLIC_URL instellen, dan kan ik het bestand aanbieden.',
    expired: 'Deze link is niet meer geldig. Typ in Teams opnieuw: exporteer.',
  },

  preview: {
    title: (day: string) => `Herinneringen voor ${day}`,
    summary: (count: number, day: string) => `${count === 1 ? '1 kaart' : `${count} kaarten`} op ${day}`,
    nothing: 'Voor die dag zijn er geen kaarten meer te versturen.',
    closed: 'Dat is geen werkdag: dan gaat er niets uit.',
    verdict: {
      send: 'krijgt een kaart',
      'nothing-due': 'niets te vragen',
      'held-by-cap': 'wacht: al genoeg kaarten deze week',
      paused: 'wacht: gepauzeerd',
    },
    askedFor: (owner: string) => `in de plaats van ${owner}`,
    instead: (names: string) => `In de plaats gevraagd: ${names}.`,
    cards: (count: number) =>
      count === 0 ? 'nog geen kaart deze week' : `deze week al ${count === 1 ? '1 kaart' : `${count} kaarten`}`,
    step: (step: number | null) => {
      if (step === null) return 'per kwartaal';
      if (step === 0) return 'vandaag';
      return step < 0 ? `nog ${werkdagen(-step)}` : `${werkdagen(step)} te laat`;
    },
  },

  app: {
    fullName: 'Mijlpaal: het ondernemingsplan opgevolgd',
    short: 'Volgt de mijlpalen van het plan op: herinnert, noteert en vat samen.',
    full: [
      'Mijlpaal herinnert u op tijd aan de mijlpalen waarvan u eigenaar bent. U meldt de status op de kaart, met twee klikken, en zegt het meteen als de datum verschuift. Hoogstens één kaart per werkdag, nooit in het weekend of op een feestdag.',
      'Vraag het gerust: “wat is te laat in SD 3”, “wat komt eraan”, “status P43”. U krijgt de mijlpalen met hun datum, hun stand en hun geschiedenis.',
      'In een kanaal plaatst de bot elke week één overzicht: wat te laat werd, wat gerealiseerd is, wat verschoof en wat eraan komt. Op het tabblad staat het hele plan op een tijdlijn.',
      'Voor medewerkers van de organisatie die de bot aanbiedt; een andere account is niet nodig. De bot bewaart geen gesprekken.',
    ],
    tabs: { mine: 'Mijn mijlpalen', plan: 'Het plan' },
    search: {
      title: 'Mijlpaal zoeken',
      does: 'Zoek een mijlpaal en plaats haar stand van zaken in het gesprek',
      words: 'Code of woorden',
      wordsHint: 'Bijvoorbeeld P43.1 of onthaal',
    },
  },

  dialog: {
    details: 'Details ›',
    detailsOf: (code: string) => `Details van ${code}`,
    history: 'Details en geschiedenis',
    openInPlan: 'Openen in het plan',
    review: 'Nakijken en opvolgen',
    reviewTitle: (scope: string) => `Nakijken en opvolgen: ${scope}`,
    allManaged: 'alles onder uw leiding',
    noPages: 'Dit scherm is hier nog niet beschikbaar: de beheerder moet eerst PUBLIC_URL instellen.',
    noDialogs: 'Uw Teams toont dit scherm niet. Open Teams op een computer of in de browser.',
    mayNotReport:
      'U kunt deze mijlpaal bekijken. Een status melden kunnen alleen de eigenaar, de vervanger, de leidinggevende en de coördinator.',
    notInPlan: (code: string) => `${code} staat niet in het plan.`,
    notUnderstood: 'Deze knop werkt niet meer. Typ help om te zien wat ik kan.',
  },

  settings: {
    title: 'Instellingen van dit kanaal',
    intro: 'Welke doelstellingen volgt dit kanaal, en wanneer komt de digest?',
    button: 'Instellingen',
    change: 'Aanpassen',
    summary: (scope: string) => `Instellingen: dit kanaal volgt ${scope}`,
    scope: 'Wat volgt dit kanaal?',
    scopes: { plan: 'Het hele plan', goals: 'De doelstellingen die ik hieronder kies', none: 'Niets: geen digest' },
    goals: 'Doelstellingen',
    weekday: 'Dag van de digest',
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
    time: 'Tijdstip',
    closedDays: 'Valt die dag op een feestdag, dan komt de digest op de eerste werkdag daarna.',
    save: 'Bewaren',
    follows: (scope: string) => `Dit kanaal volgt ${scope}.`,
    followsNothing: 'Dit kanaal volgt niets en krijgt geen digest.',
    every: (weekday: string, time: string) => `De digest komt elke week op ${weekday} om ${time}.`,
    nextOn: (day: string, time: string) => `De volgende komt op ${day} om ${time}.`,
    nextNow: 'De volgende komt vandaag, binnen een kwartier.',
    nothing: 'niets',
    onlyInChannel: 'Instellingen horen bij een kanaal: vermeld mij daar met **@Mijlpaal instellingen**.',
    notAllowed: 'Alleen een leidinggevende of de coördinator kiest wat een kanaal volgt en wanneer.',
    scopeMissing: 'Kies wat dit kanaal volgt.',
    goalsMissing: 'Kies minstens één doelstelling.',
    unknownGoal: (codes: string) => `${codes} staat niet in het plan. Kies uit de lijst.`,
    weekdayUnknown: 'Kies een dag van maandag tot en met vrijdag.',
    timeUnknown: 'Kies een tijdstip uit de lijst, van 08:00 tot en met 16:00.',
  },

  search: {
    tooShort: 'Typ minstens twee tekens: een code zoals P43.1, of een woord uit de titel.',
    nothing: (query: string) => `Geen mijlpaal gevonden voor “${query}”. Zoek op een code zoals P43.1 of op een woord.`,
    nothingOpen: 'U hebt geen open mijlpalen, en er is niets te laat. Zoek op een code of een woord.',
    asOf: (day: string) => `Stand op ${day}`,
    reportedOn: (statusText: string, day: string) => `${statusText}, gemeld op ${day}`,
    summary: (code: string, statusText: string) => `${code}: ${statusText}`,
  },

  groupWelcome: {
    title: 'Dag, ik ben Mijlpaal',
    what: 'In deze groepschat kunt u mij vragen hoe het met het ondernemingsplan staat: vermeld mij, bijvoorbeeld met **@Mijlpaal wat is te laat in SD 3**. Uit mezelf schrijf ik hier niets.',
    how: 'Een status melden doet u in een persoonlijk gesprek met mij.',
    summary: 'Mijlpaal is toegevoegd aan deze groepschat',
  },

  publicPages: {
    about: {
      title: 'Over Mijlpaal',
      sections: [
        {
          heading: 'Wat Mijlpaal doet',
          lines: [
            'Mijlpaal is een bot in Microsoft Teams. Hij herinnert de eigenaars van mijlpalen op tijd, noteert hun stand van zaken en vat elke week samen hoe het met het ondernemingsplan staat.',
          ],
        },
        {
          heading: 'Zo begint u',
          lines: [
            'Voeg Mijlpaal in Teams toe en zeg help: de bot toont wat u kunt vragen.',
            'Hulp nodig? De coördinator van het plan in uw organisatie helpt u verder.',
          ],
        },
      ],
    },
    privacy: {
      title: 'Mijlpaal en uw gegevens',
      sections: [
        {
          heading: 'Wat wordt bewaard',
          lines: [
            'Wie u bent: uw naam, e-mailadres, taal en tijdzone, uw kenmerk in Teams en in Microsoft Entra, en of u de herinneringen pauzeerde.',
            'Wat u meldt over een mijlpaal: status, toelichting, nieuwe datum, uitstel of overdracht, en wanneer.',
            'Wat de bot u vroeg, wanneer, en of dat bericht aankwam.',
            'Gesprekken worden niet bewaard.',
          ],
        },
        {
          heading: 'Waarom',
          lines: [
            'Om het ondernemingsplan op te volgen: eigenaars op tijd herinneren, en tonen hoe het met de mijlpalen staat. Mijlpaal rangschikt geen personen.',
          ],
        },
        {
          heading: 'Wie het ziet',
          lines: [
            'Wie de bot gebruikt, ziet de stand van de mijlpalen, met wie die meldde en wat de toelichting was.',
            'Op wie nog gewacht wordt, zien alleen de vervanger, de leidinggevende en de coördinator.',
          ],
        },
        {
          heading: 'Waar, en hoelang',
          lines: [
            'In de databank van de organisatie die de bot aanbiedt. De berichten zelf lopen via Microsoft Teams.',
            'Verwijdert u de app, dan vergeet de bot wie u bent. Uw meldingen blijven, met uw naam, bij het plan horen.',
          ],
        },
        {
          heading: 'Uw rechten',
          lines: [
            'Vraag inzage, verbetering of verwijdering aan de functionaris voor gegevensbescherming van uw organisatie. U kunt ook klacht indienen bij de bevoegde toezichthouder.',
          ],
        },
      ],
    },
    terms: {
      title: 'Gebruiksvoorwaarden van Mijlpaal',
      sections: [
        {
          heading: 'Voor wie',
          lines: [
            'Mijlpaal is er voor de medewerkers van de organisatie die de bot in haar Teams aanbiedt, om haar ondernemingsplan op te volgen.',
          ],
        },
        {
          heading: 'Wat u meldt',
          lines: [
            'Collega’s lezen mee: zet in een toelichting niets vertrouwelijks, en geen gegevens over de gezondheid of het dossier van iemand.',
            'Een melding blijft in de geschiedenis van de mijlpaal staan. Een verbetering komt erbij en wist niets uit.',
          ],
        },
        {
          heading: 'De software',
          lines: [
            'Mijlpaal is vrije software onder de European Union Public Licence 1.2, en wordt aangeboden zoals het is, zonder garantie.',
          ],
        },
      ],
    },
  },
};

export type Texts = typeof nl;
