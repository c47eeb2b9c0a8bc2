namespace Tandem.Tests.Design.Clocks;

/// <param name="At">In seconds since 1970.</param>
internal sealed record SupposedFact(long At, long Entry, string Name, IReadOnlyDictionary<string, object?> Changes);
