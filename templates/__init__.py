"""Brands, rules, wording and headings: data, and a package only so that they travel with the code."""
