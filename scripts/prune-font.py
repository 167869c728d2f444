"""Prepares a Chinese face for the PDF: one code per character, no layout tables.

The faces give a character and its Kangxi radical one glyph. A PDF then says the radical, and searching or copying
the text finds nothing, so the lower code is dropped. Needs fonttools. Usage: prune-font.py source.ttf target.ttf
"""
import sys
from fontTools.ttLib import TTFont
from fontTools.subset import Subsetter, Options
src,dst=sys.argv[1:]
f=TTFont(src); cmap=f.getBestCmap()
by={}
for c,g in cmap.items(): by.setdefault(g,[]).append(c)
drop=set()
for g,cs in by.items():
    if any(0x4e00<=c<=0x9fff for c in cs):
        drop|={c for c in cs if c<0x3400}
print(len(cmap), "codes,", len(drop), "dropped")
o=Options(); o.layout_features=[]; o.hinting=True; o.notdef_outline=True; o.name_IDs=['*']; o.name_languages=['*']; o.recalc_timestamp=False
o.drop_tables+=['GSUB','GPOS','GDEF','BASE','VORG','vhea','vmtx','STAT']
s=Subsetter(o); s.populate(unicodes=[c for c in cmap if c not in drop]); s.subset(f); f.save(dst)
