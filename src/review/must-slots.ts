/** What an answer to each type of question must tell or state as not found, whatever else it tells: what a prescriber may not miss. */
export const MUST_SLOTS: Readonly<Record<string, readonly { slot: string; heading: string }[]>> = {
  'drug-role': [
    { slot: 'approval', heading: 'Approval by jurisdiction' },
    { slot: 'dose', heading: 'Dose' },
    { slot: 'boxed-warning', heading: 'Boxed warning' },
    { slot: 'safety', heading: 'Other safety' },
    { slot: 'monitoring', heading: 'Monitoring on treatment' },
    { slot: 'pregnancy', heading: 'Pregnancy and contraception' },
    { slot: 'lactation', heading: 'Breast-feeding' },
    { slot: 'interactions', heading: 'Interactions' },
  ],
};
