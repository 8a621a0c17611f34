"""make-pack: quarterly performance packs from workbooks of targets, actuals and task progress.

The data walks through six stages once, in this order, and never back:
read -> check -> assess -> compose -> render -> publish. `pipeline.py` is the order on one page.
"""
