//go:build !linux && !darwin

package main

import "errors"

// swap is what this system has no call for.
func swap(_, _ string) error { return errors.ErrUnsupported }
