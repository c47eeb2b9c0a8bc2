namespace Tandem.Kernel;

/// <summary>There is no such record, or the caller may not see it: which of the two is never said (404).</summary>
public sealed class Missing(string what) : Exception($"There is no {what}.");
