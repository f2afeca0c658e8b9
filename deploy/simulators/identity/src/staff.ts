import type { Role } from '@office/domain/access';

/** A fictional member of staff. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

const everyDesk: readonly Role[] = [
  'reception',
  'admissibility',
  'payment',
  'debts',
  'expert',
  'head',
];

/** Four who may do everything but audit, then one for each role, so that the desk can be seen through each. */
export const staff: readonly StaffMember[] = [
  { id: 'ann', name: 'Ann Peeters', roles: everyDesk },
  { id: 'bert', name: 'Bert Maes', roles: everyDesk },
  { id: 'chloe', name: 'Chloé Baert', roles: everyDesk },
  { id: 'dirk', name: 'Dirk Claes', roles: everyDesk },
  { id: 'rita', name: 'Rita Wouters', roles: ['reception'] },
  { id: 'adam', name: 'Adam Lejeune', roles: ['admissibility'] },
  { id: 'paula', name: 'Paula Hendrickx', roles: ['payment'] },
  { id: 'dora', name: 'Dora Simonis', roles: ['debts'] },
  { id: 'ed', name: 'Ed Vermeulen', roles: ['expert'] },
  { id: 'hilde', name: 'Hilde Goossens', roles: ['head'] },
  { id: 'otto', name: 'Otto Renard', roles: ['auditor'] },
];

export const findStaffMember = (id: string): StaffMember | undefined =>
  staff.find((member) => member.id === id);
