#!/bin/sh
# Prints how to brew a cup: scripts/cup.sh oolong
exec node --input-type=module -e "import { brew } from './src/brew.js'; console.log(brew(process.argv[1]).label)" "$1"
