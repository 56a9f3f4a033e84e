import type { Labels, Phrases } from '../phrases.ts'

/** What the command line itself refuses: a flag left out, a word it does not know, a file it cannot read. */
export type CliRefusal =
  | Readonly<{ code: 'flag_needed'; example: string }>
  | Readonly<{ code: 'mass_needed' }>
  | Readonly<{ code: 'distance_needed' }>
  | Readonly<{ code: 'goal_needed' }>
  | Readonly<{ code: 'start_needed_for_weather' }>
  | Readonly<{ code: 'out_needed_for_pdf' }>
  | Readonly<{ code: 'not_one_of'; given: string; codes: readonly string[] }>
  | Readonly<{ code: 'faster_than_anyone'; distance: string; duration: string }>
  | Readonly<{ code: 'not_a_count'; given: string; low: number; high: number }>
  | Readonly<{ code: 'source_unknown'; given: string }>
  | Readonly<{ code: 'schema_unknown'; given: string; names: readonly string[] }>
  | Readonly<{ code: 'sign_unknown'; given: string; nearest: string | undefined }>
  | Readonly<{ code: 'file_missing' }>
  | Readonly<{ code: 'file_forbidden' }>
  | Readonly<{ code: 'file_is_folder' }>
  | Readonly<{ code: 'file_unreadable'; cause: string }>
  | Readonly<{ code: 'file_too_large'; limitMb: number }>
  | Readonly<{ code: 'file_empty' }>
  | Readonly<{ code: 'file_not_text' }>
  | Readonly<{ code: 'file_not_json'; line: number; column: number }>
  | Readonly<{ code: 'file_other_shape'; place: string; says: string }>
  | Readonly<{ code: 'time_without_seconds'; given: string }>
  | Readonly<{
      code: 'file_code_unknown'
      place: string
      given: string
      nearest: string | undefined
    }>
  | Readonly<{ code: 'folder_missing' }>
  | Readonly<{ code: 'folder_forbidden' }>
  | Readonly<{ code: 'folder_not_made'; cause: string }>
  | Readonly<{ code: 'file_not_written'; cause: string }>
  | Readonly<{ code: 'log_missing' }>
  | Readonly<{ code: 'still_to_come' }>
  | Readonly<{ code: 'records_unreadable' }>
  | Readonly<{ code: 'plan_breaks_rules'; rule: string }>
  | Readonly<{ code: 'drink_unreadable'; given: string }>
  | Readonly<{ code: 'no_next_change' }>
  | Readonly<{ code: 'change_not_for_you'; change: string }>
  | Readonly<{ code: 'no_trial' }>
  | Readonly<{ code: 'weather_no_address'; given: string }>
  | Readonly<{ code: 'weather_unreachable' }>
  | Readonly<{ code: 'weather_answered'; status: number }>
  | Readonly<{ code: 'weather_not_understood'; cause: string }>
  | Readonly<{ code: 'beyond_forecast'; firstAtMs: number; lastAtMs: number }>
  | Readonly<{ code: 'server_no_address'; given: string }>
  | Readonly<{ code: 'server_refused'; cause: string }>

/** Why one file of many gives no run. */
export type RecordingRefusal =
  | Readonly<{ code: 'no_activity'; holds: string }>
  | Readonly<{ code: 'empty_file' }>
  | Readonly<{ code: 'unknown_format'; looksLike: string }>
  | Readonly<{ code: 'too_large' }>
  | Readonly<{ code: 'too_deep' }>
  | Readonly<{ code: 'encrypted' }>
  | Readonly<{ code: 'unsupported_compression' }>
  | Readonly<{ code: 'broken_archive' }>
  | Readonly<{ code: 'reading_failed' }>

/** Headings, labels and keys of the pages in the terminal. */
export type CliWords = Readonly<{
  refusals: Phrases<CliRefusal>
  recordings: Phrases<RecordingRefusal>
  wholeDocument: string
  sweatTest: Readonly<{
    title: (rate: string) => string
    range: (low: string, high: string) => string
    sums: string
    lost: string
    drunk: string
    urine: string
    breath: string
    sweat: string
    guessed: (what: string) => string
    guesses: Labels<'speedMps' | 'temperatureC' | 'humidityFrac'>
    next: string
    expect: (rate: string, low: string, high: string) => string
    before: (rate: string) => string
    cap: (rate: string) => string
    noNumber: string
    keep: string
  }>
  relief: Readonly<{
    still: string
    eased: string
    done: string
    quit: string
    flag: string
    round: (count: string) => string
    left: (time: string) => string
    flagTitle: string
    flagBack: string
    ifYouSee: string
    waits: string
    toTriage: string
    repeats: (time: string) => string
    steps: string
  }>
  triage: Readonly<{
    ask: string
    unsure: string
    unsureAsk: string
    cancelled: string
    doNow: string
    tell: string
    matched: string
    notAsked: string
    listHead: string
  }>
  import: Readonly<{
    runs: string
    known: string
    others: string
    notRuns: string
    refused: string
    byYear: string
    kept: (folder: string) => string
    interrupted: string
    sameRun: (other: string, richer: string) => string
    sameTwice: (other: string, kept: string) => string
    samePairs: string
    bodyMass: (count: string) => string
    undated: string
    nothing: string
    handedOver: (sent: string, known: string) => string
  }>
  notDevice: string
}>

const HOLDS: Readonly<Record<string, string>> = {
  course: 'a course',
  workout: 'a planned workout',
  settings: 'settings',
  schedule: 'a calendar',
  weight: 'weighings',
  monitoring: 'everyday figures',
  segment: 'a segment',
  other: 'something else',
}

export const cli: CliWords = {
  refusals: {
    flag_needed: (e) => `is needed; write it like ${e.example}`,
    mass_needed: () => 'is needed: every cap depends on it; write it like 70kg',
    distance_needed: () => 'is needed: marathon, half, 10k, 15km or 10mi (or give a --course file)',
    goal_needed: () =>
      'is needed: write it like 3:45:00, or give --recent-race half=1:45:00 instead',
    start_needed_for_weather: () => 'needs --start and --zone, to know which hours of it count',
    out_needed_for_pdf: () => 'is needed for a PDF; write it like --out card.pdf',
    not_one_of: (e) => `"${e.given}" is not one of: ${e.codes.join(', ')}`,
    faster_than_anyone: (e) =>
      `${e.distance} in ${e.duration} is faster than anyone runs; check --distance and --duration`,
    not_a_count: (e) => `"${e.given}" is not a whole number from ${e.low} to ${e.high}`,
    source_unknown: () => 'no source has this key; "uncramp sources" lists them all',
    schema_unknown: (e) => `there is no schema of this name; there are ${e.names.join(', ')}`,
    sign_unknown: (e) =>
      `"${e.given}" is not a sign; ${e.nearest === undefined ? '' : `did you mean ${e.nearest}? `}"uncramp triage --list" names them all`,
    file_missing: () => 'there is no such file',
    file_forbidden: () => 'this file may not be read; check its permissions',
    file_is_folder: () => 'this is a folder; name a file',
    file_unreadable: (e) => `this file cannot be read (${e.cause})`,
    file_too_large: (e) => `is larger than ${e.limitMb} MB, which no such file should be`,
    file_empty: () => 'is empty',
    file_not_text: () => 'is not text; a JSON file in UTF-8 is wanted',
    file_not_json: (e) => `is not JSON: it goes wrong at line ${e.line}, column ${e.column}`,
    file_other_shape: (e) => `${e.place}: ${e.says} (“uncramp schema” shows the shape)`,
    time_without_seconds: (e) =>
      `"${e.given}" means minutes and seconds, faster than anyone has run; write ${e.given}:00 for hours and minutes`,
    file_code_unknown: (e) =>
      `${e.place}: "${e.given}" is not a code we know${e.nearest === undefined ? '; "uncramp schema" lists them' : `; did you mean "${e.nearest}"?`}`,
    folder_missing: () => 'there is no such folder',
    folder_forbidden: () => 'this folder may not be used; check its permissions',
    folder_not_made: (e) =>
      `cannot be used as a data folder (${e.cause}); name a folder you may write to`,
    file_not_written: (e) => `cannot be written (${e.cause})`,
    server_no_address: (e) => `"${e.given}" is not an address; write it like http://127.0.0.1:4747`,
    server_refused: (e) =>
      e.cause === 'unreachable'
        ? 'no uncramp server answers there; start one with "uncramp serve" (your runs are kept all the same)'
        : `the server said no (${e.cause.replaceAll('_', ' ')}); your runs are kept all the same`,
    weather_no_address: (e) =>
      `"${e.given}" is not an address; write it like https://api.open-meteo.com`,
    weather_unreachable: () =>
      'no answer: are you online? A plan takes --temp and --humidity, or a forecast you saved, --weather FILE',
    weather_answered: (e) =>
      `answers with status ${e.status}; try again later, or name another service with --url`,
    weather_not_understood: (e) =>
      `answers, but not as Open-Meteo does (${e.cause.replaceAll('_', ' ')}); name another service with --url`,
    beyond_forecast: (e, q) =>
      `lies outside the forecast, which goes from ${q.day(e.firstAtMs)} ${q.clock(e.firstAtMs)} to ${q.day(e.lastAtMs)} ${q.clock(e.lastAtMs)}`,
    plan_breaks_rules: (e) =>
      `is no plan of uncramp’s, or was changed by hand: it breaks a rule that every plan keeps (${e.rule.replaceAll('_', ' ')}); make it with "uncramp plan --json"`,
    drink_unreadable: (e) => `"${e.given}" is not a drink; write time=amount, like 0:40:00=150ml`,
    no_next_change: () =>
      'is needed: your log does not lean to any change yet; name one, like start-slower',
    change_not_for_you: (e) =>
      `${e.change.replaceAll('_', '-')} is not for you: with what you told about your health, amounts to drink or salt are for your clinician to say`,
    no_trial: () => 'holds no trial yet; begin one with "uncramp trial start"',
    still_to_come: () => 'lies ahead; write down what has been',
    records_unreadable: () =>
      'is not what the app saves under Settings, or is damaged; save it there again',
    log_missing: () =>
      'there is no such folder; check its name, or begin a log there with "uncramp import PATH --data FOLDER"',
  },
  recordings: {
    no_activity: (e) =>
      e.holds === 'nothing'
        ? 'holds no recorded run: no point in it has a place and a time'
        : `holds no recorded run but ${HOLDS[e.holds] ?? e.holds}`,
    empty_file: () => 'is empty',
    unknown_format: (e) =>
      e.looksLike === 'zip'
        ? 'is an archive; bring it in with "uncramp import"'
        : `is no recording we can read${e.looksLike === 'unknown' ? '' : ` (it looks like ${e.looksLike})`}; FIT, GPX and TCX are read, gzipped too`,
    too_large: () => 'unpacks to more than any recording needs',
    too_deep: () => 'archives inside archives inside archives: not followed further',
    encrypted: () => 'is locked with a password; unlock it first',
    unsupported_compression: () =>
      'is packed in a way we cannot read; pack it again as a plain zip',
    broken_archive: () => 'is a broken zip; download the export again',
    reading_failed: () => 'could not be read in time and was given up',
  },
  wholeDocument: 'the document',
  sweatTest: {
    title: (rate) => `You sweated about ${rate}`,
    range: (low, high) => `between ${low} and ${high}, given what a scale can tell`,
    sums: 'THE SUMS',
    lost: 'Weight lost',
    drunk: 'and drunk',
    urine: 'less urine',
    breath: 'less breath and burnt fuel',
    sweat: 'is sweat',
    guessed: (what) => `Not given, so guessed: ${what}. Give them for a better figure.`,
    guesses: {
      speedMps: 'the distance (an easy run)',
      temperatureC: 'the temperature (15 °C)',
      humidityFrac: 'the humidity (60 %)',
    },
    next: 'NEXT TIME, ON A RUN LIKE THIS',
    expect: (rate, low, high) => `Expect to sweat about ${rate} (between ${low} and ${high}).`,
    before: (rate) => `Without this test we would have said ${rate}.`,
    cap: (rate) => `Never drink more than ${rate}. This is a limit, not an aim.`,
    noNumber: 'No drinking numbers for you here: ask your clinician what and how much.',
    keep: 'To use it in every plan: plan --sweat-rate, or put the weigh-in of --json into your profile.',
  },
  relief: {
    still: 'still cramping',
    eased: 'it has let go',
    done: 'next',
    quit: 'stop',
    flag: 'I feel unwell',
    round: (count) => `round ${count}`,
    left: (time) => `${time} left`,
    flagTitle: 'Any of these? Press its letter.',
    flagBack: 'none of these, go back',
    ifYouSee: 'STOP AND GET HELP WITH ANY OF THESE',
    waits: 'until you answer',
    toTriage: 'Now run: uncramp triage',
    repeats: (time) => `Go round like this for ${time}.`,
    steps: 'STEP BY STEP',
  },
  triage: {
    ask: 'Mark all that are true.',
    unsure: 'I am not sure about one of these',
    unsureAsk: 'Which are you not sure about?',
    cancelled: 'Stopped. If anything frightens you, call your local emergency number.',
    doNow: 'WHAT TO DO',
    tell: 'TELL THE CLINICIAN',
    matched: 'What points there:',
    notAsked:
      'name what you notice, --sign CODE (more than once), or give --answers FILE.json; --list names every code',
    listHead: 'code, how soon to get help with it alone, and the question',
  },
  import: {
    runs: 'new runs',
    known: 'already here',
    others: 'other sports, set aside',
    notRuns: 'settings, courses and the like',
    refused: 'could not be read',
    byYear: 'ALL KEPT RUNS BY YEAR',
    kept: (folder) => `Kept in ${folder}`,
    interrupted: 'Interrupted. What was done is kept; run the same command again to go on.',
    sameRun: (other, richer) => `${other} is the same run as ${richer}, which has more in it`,
    sameTwice: (other, kept) => `${other} is the same run as ${kept}; it counts once`,
    samePairs: 'THE SAME RUN TWICE',
    bodyMass: (count) => `body mass readings: ${count}`,
    undated: 'no date',
    nothing: 'No runs in there.',
    handedOver: (sent, known) => `Handed to the server: ${sent} runs; it had ${known} already.`,
  },
  notDevice: 'General information, not a medical device. In an emergency call your local number.',
}
