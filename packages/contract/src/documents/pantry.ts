import { z } from 'zod'

/** Something to drink besides water, from its label or a home recipe. */
export const pantryItemSchema = z.strictObject({
  kind: z.enum(['product', 'home_mix']).default('product'),
  name: z.string().min(1).max(80),
  sodiumMgPerL: z.number().min(0).max(4000),
  carbohydrateGPerL: z.number().min(0).max(400),
  caffeineMgPerL: z.number().min(0).max(1000).optional(),
  hasPotassiumSalt: z.boolean().optional(),
})

/** A pantry file: a list of drinks, the first sports drink is used. */
export const pantrySchema = z
  .array(pantryItemSchema)
  .max(50)
  .meta({ id: 'uncramp.pantry', title: 'What there is to drink' })
