namespace Tandem.Kernel.Lifecycles;

/// <summary>The record's life has no move from where it is to where the caller wants it (409).</summary>
public sealed class NoSuchMove(string from, string to) : Exception($"There is no move from \"{from}\" to \"{to}\".");
