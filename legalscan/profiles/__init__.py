"""The profile of an act: size, speed, convolution, vagueness, support and template, in proportion to the nation."""
