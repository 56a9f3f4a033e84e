/** Pictures as data: joint angles that any app turns into the same figure. */
export type { Figure, Joints, KeyPose, Prop, Stance } from './pose.ts'
