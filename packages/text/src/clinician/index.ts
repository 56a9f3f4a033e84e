/**
 * The one-page summary for a clinician: as a page to print, and as words for other printers.
 */
export { clinicianPageHtml, type ClinicianPageOptions } from './clinician-page.ts'
export { clinicianSheet, type ClinicianPart, type ClinicianSheet } from './clinician-sheet.ts'
