/** The way and its stations. */
export type { Course, Station } from './course.ts'
