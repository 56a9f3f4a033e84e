/** Why a weather answer cannot be used. */
export type WeatherFileError =
  | Readonly<{ code: 'weather_not_json' }>
  | Readonly<{ code: 'weather_service_refused'; said: string }>
  | Readonly<{ code: 'weather_field_missing'; field: string }>
  | Readonly<{ code: 'weather_field_malformed'; field: string; atIndex: number }>
  | Readonly<{ code: 'weather_unit_unknown'; field: string; unit: string }>
  | Readonly<{ code: 'weather_too_large'; lengthByte: number; maxByte: number }>
  | Readonly<{ code: 'weather_window_invalid'; fromAtMs: number; toAtMs: number }>
  | Readonly<{
      code: 'weather_window_missing'
      fromAtMs: number
      toAtMs: number
      firstAtMs?: number
      lastAtMs?: number
    }>
  | Readonly<{
      code: 'weather_out_of_range'
      field: string
      value: number
      low: number
      high: number
    }>
