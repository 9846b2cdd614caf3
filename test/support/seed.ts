import { configureGlobal } from 'fast-check';

// Property tests try the same texts on every machine: a failure is found again, and a pass means the same everywhere.
configureGlobal({ seed: 20_261_123 });
