  .section .rodata
  .balign 64
  .global threatbrief_language_model_start
threatbrief_language_model_start:
  .incbin "Sources/CModels/Models/language.bin"
  .global threatbrief_language_model_stop
threatbrief_language_model_stop:
  .byte 0
  .section .note.GNU-stack,"",%progbits
