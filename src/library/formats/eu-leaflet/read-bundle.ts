import { InputFault } from '../../../domain/faults.ts';

/** A part of a FHIR resource, whose fields are looked at before they are believed. */
export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value);
export const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
export const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : isJson(value) ? [value] : []);

/** Product information in FHIR: its composition, and the other resources of the bundle it came in. */
export interface ProductInformation {
  composition: Json;
  resources: Json[];
  /** When the bundle was put together, which says nothing about the text. */
  assembled: string;
}

/**
 * Finds the product information in a FHIR resource (HL7 FHIR R4 and R5, Bundle and Composition). Throws an InputFault that names what it is
 * where it is something else: patients' data, questionnaires, lists.
 */
export function readBundle(resource: unknown): ProductInformation {
  const type = isJson(resource) ? text(resource.resourceType) : '';
  if (!isJson(resource) || !type) throw new InputFault('It is JSON, but no FHIR resource: it has no "resourceType".');
  const resources =
    type === 'Bundle'
      ? list(resource.entry)
          .map((entry) => entry.resource)
          .filter(isJson)
      : [resource];
  const composition = resources.find((r) => r.resourceType === 'Composition');
  if (!composition || !list(composition.section).length || resources.some((r) => r.resourceType === 'Patient'))
    throw new InputFault(refusal(type, resources));
  return { composition, resources, assembled: text(resource.timestamp) };
}

const PERSONAL =
  /^(?:Patient|Encounter|Condition|Observation|MedicationRequest|Claim|ExplanationOfBenefit|Immunization|Procedure|AllergyIntolerance|CarePlan)$/;

function refusal(type: string, resources: Json[]): string {
  const types = [...new Set(resources.map((r) => text(r.resourceType)))].filter(Boolean);
  const named =
    type === 'Bundle' && types.length
      ? `a FHIR Bundle of ${types.slice(0, 3).join(', ')}${types.length > 3 ? ' and others' : ''}`
      : `a FHIR ${type}`;
  const reason = types.some((t) => PERSONAL.test(t))
    ? 'It is data about patients, which Vouch never keeps as evidence.'
    : 'Of FHIR, Vouch reads product information: a Bundle or Composition with a package leaflet in sections.';
  return `It is ${named}. ${reason}`;
}
