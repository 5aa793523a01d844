"""Reads a workbook with openpyxl and prints what a test compares: one 'name|value' a line.

read_workbook.py FILE           sheets, frozen panes, filters, charts, totals (cached values), types of cells
read_workbook.py FILE strip OUT writes the workbook without cached values, so that the next program must compute them
"""
import sys

import openpyxl


def totals(path):
    book = openpyxl.load_workbook(path, data_only=True)
    sheet = book["Summary"]
    rows = {}
    for row in sheet.iter_rows(min_col=1, max_col=4, values_only=True):
        if isinstance(row[0], str) and isinstance(row[1], (int, float)) and isinstance(row[2], (int, float)):
            rows.setdefault(row[0], row)
    for label, row in rows.items():
        print(f"total {label}|{round(row[1], 6):.6f}")
        print(f"difference {label}|{round(row[3], 6):.6f}")
    print(f"fees sum|{round(book['Fills']['K1'].value, 6):.6f}")
    print(f"net of trades|{round(book['Trades']['M1'].value, 6):.6f}")


def shape(path):
    book = openpyxl.load_workbook(path)
    print("sheets|" + " ".join(book.sheetnames))
    for sheet in book:
        print(f"frozen {sheet.title}|{sheet.freeze_panes}")
        print(f"filter {sheet.title}|{sheet.auto_filter.ref}")
        print(f"charts {sheet.title}|{len(sheet._charts)}")
        formulas = [c for row in sheet.iter_rows() for c in row if c.data_type == "f"]
        print(f"formulas {sheet.title}|{len(formulas)}")
        for cell in formulas:
            if "HYPERLINK" in str(cell.value):
                print(f"dangerous|{sheet.title}!{cell.coordinate}")
    fills = book["Fills"]
    print(f"fill price|{fills['I3'].data_type} {fills['I3'].value}")
    print(f"fill time|{fills['C3'].value.isoformat()}")
    print(f"fill utc|{fills['E3'].value.isoformat()}")
    print(f"fill zone|{fills['D3'].value}")
    print(f"rule|{book['Signals']['M4'].data_type} {book['Signals']['M4'].value}")
    print(f"money format|{fills['J3'].number_format}")
    print(f"generated|{any('GENERATED' in str(c.value) for row in book['Summary'].iter_rows() for c in row)}")
    print(f"created|{book.properties.created.isoformat()}")


if len(sys.argv) == 4:
    openpyxl.load_workbook(sys.argv[1]).save(sys.argv[3])
else:
    shape(sys.argv[1])
    totals(sys.argv[1])
