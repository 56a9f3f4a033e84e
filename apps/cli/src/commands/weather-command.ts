import type { Command } from 'commander'

import { lazily } from './lazily.ts'
import { withVoice } from './voice-options.ts'
import type { WeatherCommandFlags } from './weather.ts'

const EXAMPLES = `
Examples:
  $ uncramp weather --lat 52.37 --lon 4.89                   the next six hours
  $ uncramp weather --lat 52.37 --lon 4.89 --at 2026-10-04T08:00 --zone Europe/Amsterdam --for 3:45:00
  $ uncramp weather --lat 40.42 --lon 3.70W --out weather.json
  $ uncramp plan … --weather weather.json --start 2026-10-04T08:00 --zone Europe/Amsterdam
  $ uncramp weather --lat 52.37 --lon 4.89 --url http://127.0.0.1:8080 --json
Goes over the network: the place, rounded to about a kilometre, is sent to the weather service, and
nothing else. Sixteen days are asked for; --json and --out keep all of them.`

/** Adds `uncramp weather`. */
export function addWeather(program: Command): void {
  const command = program
    .command('weather')
    .description('hours of weather at a place, asked of a weather service on the network')
    .option('--lat <degrees>', 'latitude, 52.37 or 33.87S')
    .option('--lon <degrees>', 'longitude, 4.89 or 3.70W')
    .option('--at <local time>', 'from when on, 2026-10-04T08:00 (default: now)')
    .option('--zone <zone>', 'time zone, Europe/Amsterdam (default: this machine’s)')
    .option('--for <time>', 'how long, 3:45:00 (default: 6:00:00)')
    .option('--url <address>', 'another service in the shape of Open-Meteo, or your own')
    .option('--out <file>', 'write the document to a file, for "plan --weather"')
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('weather', async (flags: WeatherCommandFlags) =>
        (await import('./weather.ts')).weather(flags),
      ),
    )
}
