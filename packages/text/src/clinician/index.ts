/**
 * The one-page summary for a clinician, as a page to print.
 */
export { clinicianPageHtml, type ClinicianPageOptions } from './clinician-page.ts'
