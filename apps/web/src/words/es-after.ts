export { appAfter as after } from '@uncramp/text/es/app-after'
