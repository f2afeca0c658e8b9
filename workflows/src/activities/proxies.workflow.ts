import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { OfficeActivities } from './activities.ts';

/** The steps of the office, with one policy: short, and tried again until a service has answered. */
export const steps = proxyActivities<OfficeActivities>({
  startToCloseTimeout: '30 seconds',
  retry: {
    initialInterval: '100 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '5 seconds',
  },
});

/** Reads that answer in milliseconds: one event of history in place of three. */
export const quickSteps = proxyLocalActivities<Pick<OfficeActivities, 'readMonthTerms'>>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '100 milliseconds', maximumInterval: '1 second' },
});
