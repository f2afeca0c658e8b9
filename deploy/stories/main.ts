import { runMain } from '../local/refusal.ts';
import { main } from './src/main.ts';

await runMain(() => main(process.argv.slice(2), process.env));
