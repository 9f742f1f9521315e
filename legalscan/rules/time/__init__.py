"""TIM: time limits and the steps of a procedure."""
