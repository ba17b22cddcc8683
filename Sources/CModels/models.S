  .section .rodata
  .balign 64
  .global threatbrief_attribution_model_start
threatbrief_attribution_model_start:
  .incbin "Sources/CModels/Models/attribution.bin"
  .global threatbrief_attribution_model_stop
threatbrief_attribution_model_stop:
  .balign 64
  .global threatbrief_names_model_start
threatbrief_names_model_start:
  .incbin "Sources/CModels/Models/names.bin"
  .global threatbrief_names_model_stop
threatbrief_names_model_stop:
  .balign 64
  .global threatbrief_sentences_model_start
threatbrief_sentences_model_start:
  .incbin "Sources/CModels/Models/sentences.bin"
  .global threatbrief_sentences_model_stop
threatbrief_sentences_model_stop:
  .balign 64
  .global threatbrief_speech_model_start
threatbrief_speech_model_start:
  .incbin "Sources/CModels/Models/speech.bin"
  .global threatbrief_speech_model_stop
threatbrief_speech_model_stop:
  .balign 64
  .global threatbrief_syntax_model_start
threatbrief_syntax_model_start:
  .incbin "Sources/CModels/Models/syntax.bin"
  .global threatbrief_syntax_model_stop
threatbrief_syntax_model_stop:
  .byte 0
  .section .note.GNU-stack,"",%progbits
