"""Writes the hostile files beside it, with Python's csv and zipfile. Run it in this folder: python3 make.py"""

import csv
import io
import zipfile

HEADER = ["CustomerTenantId", "CustomerName", "WorkloadName", "MonthlyActiveUsers", "PaidAvailableUnits", "ClaimId", "MpnId",
          "DateAssociated", "PartnerAttributionType", "Date"]
TENANT = "6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a%02d"
DAY = (2026, 3, 1, 0, 0, 0)


def row(number, **other):
    cells = {
        "CustomerTenantId": TENANT % number, "CustomerName": "Contoso %d" % number, "WorkloadName": "Teams",
        "MonthlyActiveUsers": "10", "PaidAvailableUnits": "20", "ClaimId": "H-%d" % number, "MpnId": "7000001",
        "DateAssociated": "2026-01-15", "PartnerAttributionType": "CPOR", "Date": "2026-03-01"}
    return [{**cells, **other}[column] for column in HEADER]


def text(rows, **form):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", **form).writerows([HEADER] + rows)
    return out.getvalue().encode("utf-8")


def packed(files, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zip_file:
        for name, content in files:
            entry = zipfile.ZipInfo(name, DAY)
            zip_file.writestr(entry, content, method)
    return out.getvalue()


class Pipe(io.RawIOBase):
    """Cannot go back, so that the sizes stand behind the content, as those of a ZIP that is made while it is sent."""

    def __init__(self):
        self.content = b""

    def writable(self):
        return True

    def write(self, more):
        self.content += bytes(more)
        return len(more)


def piped(name, content):
    out = Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zip_file:
        with zip_file.open(zipfile.ZipInfo(name, DAY), "w") as entry:
            entry.write(content)
    return out.content


def workbook(sheet, doctype="", method=zipfile.ZIP_DEFLATED):
    xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + doctype
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006/"
    office = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    return packed([
        ("[Content_Types].xml", xml + '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/'
         'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override PartName='
         '"/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>' % (packages, office, office)),
        ("_rels/.rels", xml + '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument"'
         ' Target="xl/workbook.xml"/></Relationships>' % (packages, relations)),
        ("xl/workbook.xml", xml + '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Usage" sheetId="1" r:id="rId1"/>'
         '</sheets></workbook>' % (main, relations)),
        ("xl/_rels/workbook.xml.rels", xml + '<Relationships xmlns="%srelationships"><Relationship Id="rId1"'
         ' Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>' % (packages, relations)),
        ("xl/worksheets/sheet1.xml", xml + '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (main, sheet)),
    ], method)


def cell(content):
    return '<c t="inlineStr"><is><t>%s</t></is></c>' % content.replace("&", "&amp;").replace("<", "&lt;")


def lines(rows):
    return "".join("<row>%s</row>" % "".join(map(cell, one)) for one in rows)


def keep(name, content):
    with open(name, "wb") as out:
        out.write(content)


names = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", '=HYPERLINK("http://x.example";"a")', "<script>alert(1)</script>",
         "' or 1=1 --", "${7*7} #{7*7} __${7*7}__::.x", "\u202emoc.elpmaxe", "\tTab"]
keep("formulas.csv", text([row(at, CustomerName=name) for at, name in enumerate(names)]))
keep("formula-numbers.csv", text([row(1), row(2, MonthlyActiveUsers="=1+1"), row(3, Date="=TODAY()"),
                                  row(4, CustomerTenantId="=A1")], quoting=csv.QUOTE_ALL))
keep("huge-cell.csv", text([row(1), row(2, CustomerName="x" * 100_000), row(3)]))
keep("many-columns.csv", text([row(1) + [""] * 5_000]))
good = text([row(at) for at in range(1, 90)])
whole = packed([("usage.csv", good)])
keep("whole.zip", whole)
keep("piped.zip", piped("usage.csv", good))
keep("truncated.zip", whole[: len(whole) // 2])
keep("no-directory.zip", whole[:-40])
stored = packed([("usage.csv", good)], zipfile.ZIP_STORED)
keep("changed.zip", stored.replace(b",10,20,H-5,", b",99,20,H-5,"))
broken = bytearray(whole)
broken[200] ^= 0x55
keep("broken.zip", bytes(broken))
keep("bzip2.zip", packed([("usage.csv", good)], zipfile.ZIP_BZIP2))
keep("lzma.zip", packed([("usage.csv", good)], zipfile.ZIP_LZMA))
keep("outside.zip", packed([("../../../outside.csv", good)]))
keep("nested.zip", packed([("usage.csv", good), ("more.zip", whole)]))
keep("bomb.zip", packed([("usage.csv", good + (" " * 40_000_000).encode())]))
book = workbook(lines([HEADER] + [row(at) for at in range(1, 90)]))
keep("whole.xlsx", book)
plain = workbook(lines([HEADER, row(1)]), method=zipfile.ZIP_STORED)
keep("changed.xlsx", plain.replace(b"<t>10</t>", b"<t>99</t>"))
keep("truncated.xlsx", book[: len(book) // 2])
keep("formulas.xlsx", workbook(lines([HEADER, row(1)]) + "<row>%s</row>" % "".join(
    '<c t="str"><f>WEBSERVICE("http://x.example")</f><v>=cmd</v></c>' if at == 1 else cell(one)
    for at, one in enumerate(row(2)))))
keep("entities.xlsx", workbook(lines([HEADER]) + "<row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row>",
                               '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;">]>'))
keep("huge-cell.xlsx", workbook(lines([HEADER, row(1, CustomerName="x" * 40_000)])))
