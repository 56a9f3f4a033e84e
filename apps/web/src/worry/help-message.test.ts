import assert from 'node:assert/strict'
import { test } from 'node:test'

import { mapAddress, messageAddress, placeText } from './help-message.ts'

const HERE = { latitudeDeg: 48.2081743, longitudeDeg: -16.3738189, accuracyM: 9 }

test('a place is read out with five digits, about a metre', () => {
  assert.equal(placeText(HERE), '48.20817, -16.37382')
  assert.equal(mapAddress(HERE), 'https://www.openstreetmap.org/#map=17/48.20817/-16.37382')
})

test('a message keeps every sign of its text', () => {
  const text = 'I need help & a lift? 48.2, 16.3 #1\nñ'
  const address = messageAddress('+43123', text)
  assert.match(address, /^sms:\+43123\?&body=/)
  assert.equal(decodeURIComponent(address.split('body=')[1] ?? ''), text)
})
