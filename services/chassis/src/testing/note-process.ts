import { runServices } from '../runtime/run-services.ts';
import { createNoteService } from './note-service.ts';

await runServices({ note: createNoteService() });
