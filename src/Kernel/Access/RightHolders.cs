namespace Tandem.Kernel.Access;

/// <summary>Tells by which roles a right is held, for pages that know rights but not who gives them.</summary>
/// <param name="Of">The names of the roles in use that hold a right.</param>
public sealed record RightHolders(Func<string, CancellationToken, Task<IReadOnlyList<string>>> Of);
