// Right-to-left scripts of CLDR 48.2.0, © Unicode, Inc., Unicode License v3.
// Written by scripts/generate-languages.mjs; do not edit.

export const RIGHT_TO_LEFT_SCRIPTS =
  'Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh ' +
  'Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Thaa Yezi';
