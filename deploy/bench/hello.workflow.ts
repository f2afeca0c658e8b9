import { proxyActivities } from '@temporalio/workflow';

const { sayHello } = proxyActivities<{ sayHello(): Promise<string> }>({
  startToCloseTimeout: '10 seconds',
});

/** The bare minimum: one activity. What everything else is measured against. */
export async function hello(): Promise<string> {
  return sayHello();
}
