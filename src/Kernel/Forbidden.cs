namespace Tandem.Kernel;

/// <summary>The caller may see the record but not do this (403).</summary>
public sealed class Forbidden(string right) : Exception($"This needs the right \"{right}\".");
