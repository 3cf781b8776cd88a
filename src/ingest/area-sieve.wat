;; Looks through the lines of a delimited text, sixteen bytes at a time, for those that name one of some areas by their
;; numeric codes in either of two cells. `npm run generate` makes `area-sieve-code.ts` of it, which `area-sieve.ts` runs.
(module
  (import "sieve" "memory" (memory 1))
  ;; Cells before the first code, and from it to the other one.
  (import "sieve" "first" (global $first i32))
  (import "sieve" "gap" (global $gap i32))
  (import "sieve" "delimiter" (global $delimiter i32))
  ;; A table of 65,536 bytes: 1 for each code that is looked for.
  (import "sieve" "codes" (global $codes i32))
  ;; Where what is written must end.
  (import "sieve" "outEnd" (global $outEnd i32))

  ;; Lines seen so far.
  (global $lines (export "lines") (mut i32) (i32.const 0))
  ;; Where the next line that is kept is written to, after its number and a delimiter.
  (global $out (export "out") (mut i32) (i32.const 0))
  ;; Whether a quote was seen, or a carriage return that is not at the end of its line.
  (global $odd (export "odd") (mut i32) (i32.const 0))
  ;; Whether the cells that were read last keep their line.
  (global $keeps (mut i32) (i32.const 0))

  ;; Where the cell stands that is so many cells further on the same line.
  (func $skip (param $at i32) (param $cells i32) (result i32)
    (local $byte i32)
    (block $done
      (loop $cell
        (br_if $done (i32.eqz (local.get $cells)))
        (loop $bytes
          (local.set $byte (i32.load8_u (local.get $at)))
          (br_if $done (i32.eq (local.get $byte) (i32.const 10)))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br_if $bytes (i32.ne (local.get $byte) (global.get $delimiter))))
        (local.set $cells (i32.sub (local.get $cells) (i32.const 1)))
        (br $cell)))
    (local.get $at))

  (func $skipSpaces (param $at i32) (result i32)
    (block $done
      (loop $spaces
        (br_if $done (i32.ne (i32.load8_u (local.get $at)) (i32.const 32)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $spaces)))
    (local.get $at))

  ;; Read a cell, and let it keep its line if its code is looked for or it is no plain number; gives the place of what
  ;; follows the number.
  (func $read (param $at i32) (result i32)
    (local $digits i32) (local $digit i32) (local $code i32) (local $byte i32)
    (local.set $at (call $skipSpaces (local.get $at)))
    (local.set $digits (local.get $at))
    (block $done
      (loop $number
        (local.set $digit (i32.sub (i32.load8_u (local.get $at)) (i32.const 48)))
        (br_if $done (i32.gt_u (local.get $digit) (i32.const 9)))
        (local.set $code (i32.add (i32.mul (local.get $code) (i32.const 10)) (local.get $digit)))
        ;; The last code of the table is nobody's; so are all beyond.
        (local.set $code
          (select (i32.const 0xffff) (local.get $code) (i32.gt_u (local.get $code) (i32.const 0xffff))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $number)))
    (local.set $digits (i32.ne (local.get $at) (local.get $digits)))
    (local.set $at (call $skipSpaces (local.get $at)))
    (local.set $byte (i32.load8_u (local.get $at)))
    (if (i32.and
          (local.get $digits)
          (i32.or
            (i32.eq (local.get $byte) (global.get $delimiter))
            (i32.or (i32.eq (local.get $byte) (i32.const 10)) (i32.eq (local.get $byte) (i32.const 13)))))
      (then
        (if (i32.load8_u (i32.add (global.get $codes) (local.get $code)))
          (then (global.set $keeps (i32.const 1)))))
      (else (global.set $keeps (i32.const 1))))
    (local.get $at))

  (func $write (param $byte i32)
    (i32.store8 (global.get $out) (local.get $byte))
    (global.set $out (i32.add (global.get $out) (i32.const 1))))

  (func $writeNumber (param $number i32)
    (if (i32.gt_u (local.get $number) (i32.const 9))
      (then (call $writeNumber (i32.div_u (local.get $number) (i32.const 10)))))
    (call $write (i32.add (i32.rem_u (local.get $number) (i32.const 10)) (i32.const 48))))

  ;; Write a line after its number, unless it is empty.
  (func $writeLine (param $start i32) (param $next i32)
    (local $end i32) (local $length i32)
    (local.set $end (i32.sub (local.get $next) (i32.const 1)))
    (if (i32.eq (local.get $start) (local.get $end)) (then (return)))
    (if (i32.eq (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.const 13))
      (then (local.set $end (i32.sub (local.get $end) (i32.const 1)))))
    (if (i32.eq (local.get $start) (local.get $end)) (then (return)))
    (call $writeNumber (global.get $lines))
    (call $write (global.get $delimiter))
    (local.set $length (i32.sub (local.get $end) (local.get $start)))
    (memory.copy (global.get $out) (local.get $start) (local.get $length))
    (global.set $out (i32.add (global.get $out) (local.get $length)))
    (call $write (i32.const 10)))

  ;; Look through the whole lines from one place to another, where the next line begins. Line feeds must stand in the
  ;; bytes after the text. Gives the place where it stopped, which is before the end when there is no room to write.
  (func (export "sift") (param $start i32) (param $end i32) (result i32)
    (local $line v128)   ;; the first bytes of this line
    (local $before v128) ;; and of the last line whose cells were read
    (local $mask i32)    ;; which of these decide
    (local $decided i32) ;; and how many they are, but for the last one, which may end the line
    (local $at i32)
    (local $bytes v128)
    (local $feeds i32)
    (local $stray v128)
    ;; No sixteen bits are like this.
    (local.set $mask (i32.const 0x10000))
    (block $done
      (loop $lines
        (br_if $done (i32.ge_u (local.get $start) (local.get $end)))
        (local.set $line (v128.load (local.get $start)))
        ;; A line that begins as the one before it has the same codes; in sorted files nearly all do.
        (if (i32.eq
              (i32.and (i8x16.bitmask (i8x16.eq (local.get $line) (local.get $before))) (local.get $mask))
              (local.get $mask))
          (then
            (local.set $at (i32.add (local.get $start) (local.get $decided))))
          (else
            (global.set $keeps (i32.const 0))
            (local.set $at (call $read (call $skip (local.get $start) (global.get $first))))
            (local.set $at (call $skip (local.get $at) (global.get $gap)))
            (local.set $at (call $read (local.get $at)))
            (local.set $before (local.get $line))
            (local.set $decided (i32.sub (local.get $at) (local.get $start)))
            (local.set $mask
              (select
                (i32.sub (i32.shl (i32.const 2) (local.get $decided)) (i32.const 1))
                (i32.const 0x10000)
                (i32.lt_u (local.get $decided) (i32.const 16))))
            ;; These bytes too may hold what a parser must see.
            (local.set $at (local.get $start))))
        (block $found
          (loop $search
            (local.set $bytes (v128.load (local.get $at)))
            (local.set $stray
              (v128.or
                (local.get $stray)
                (v128.or
                  (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 34)))
                  (v128.andnot
                    (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 13)))
                    (i8x16.eq (v128.load offset=1 (local.get $at)) (i8x16.splat (i32.const 10)))))))
            (local.set $feeds (i8x16.bitmask (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 10)))))
            (br_if $found (local.get $feeds))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $search)))
        (local.set $at (i32.add (i32.add (local.get $at) (i32.ctz (local.get $feeds))) (i32.const 1)))
        ;; With a number of ten digits, a delimiter and a line feed.
        (br_if $done
          (i32.and
            (global.get $keeps)
            (i32.gt_u
              (i32.add (i32.sub (local.get $at) (local.get $start)) (i32.const 12))
              (i32.sub (global.get $outEnd) (global.get $out)))))
        (global.set $lines (i32.add (global.get $lines) (i32.const 1)))
        (if (global.get $keeps) (then (call $writeLine (local.get $start) (local.get $at))))
        (local.set $start (local.get $at))
        (br $lines)))
    (global.set $odd (v128.any_true (local.get $stray)))
    (local.get $start)))
