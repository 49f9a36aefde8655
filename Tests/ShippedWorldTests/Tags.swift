import Testing

extension Tag {
  /// Tests that run the whole shipped world, which takes long; `Scripts/test --quick` leaves them out.
  @Tag static var shippedWorld: Self
}
