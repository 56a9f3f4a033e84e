/**
 * The part of GPX 1.1 that we write, as a schema of our own: element order, value ranges and
 * attributes as the format's description has them, and nothing beside them. For tests only.
 */
const SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.topografix.com/GPX/1/1"
  targetNamespace="http://www.topografix.com/GPX/1/1" elementFormDefault="qualified">
  <xs:simpleType name="lat"><xs:restriction base="xs:decimal">
    <xs:minInclusive value="-90"/><xs:maxInclusive value="90"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="lon"><xs:restriction base="xs:decimal">
    <xs:minInclusive value="-180"/><xs:maxExclusive value="180"/></xs:restriction></xs:simpleType>
  <xs:complexType name="point"><xs:sequence>
    <xs:element name="ele" type="xs:decimal" minOccurs="0"/>
    <xs:element name="time" type="xs:dateTime" minOccurs="0"/>
    <xs:element name="name" type="xs:string" minOccurs="0"/>
    <xs:element name="cmt" type="xs:string" minOccurs="0"/>
    <xs:element name="desc" type="xs:string" minOccurs="0"/>
    <xs:element name="sym" type="xs:string" minOccurs="0"/>
    <xs:element name="type" type="xs:string" minOccurs="0"/>
  </xs:sequence><xs:attribute name="lat" type="lat" use="required"/>
  <xs:attribute name="lon" type="lon" use="required"/></xs:complexType>
  <xs:element name="gpx"><xs:complexType><xs:sequence>
    <xs:element name="metadata" minOccurs="0"><xs:complexType><xs:sequence>
      <xs:element name="name" type="xs:string" minOccurs="0"/>
      <xs:element name="desc" type="xs:string" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="wpt" type="point" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element name="trk" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="name" type="xs:string" minOccurs="0"/>
      <xs:element name="type" type="xs:string" minOccurs="0"/>
      <xs:element name="trkseg" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="trkpt" type="point" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence><xs:attribute name="version" type="xs:string" use="required" fixed="1.1"/>
  <xs:attribute name="creator" type="xs:string" use="required"/></xs:complexType></xs:element>
</xs:schema>`

export const GPX_SCHEMA: string = SCHEMA
