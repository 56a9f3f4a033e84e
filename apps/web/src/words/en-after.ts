export { appAfter as after } from '@uncramp/text/en/app-after'
