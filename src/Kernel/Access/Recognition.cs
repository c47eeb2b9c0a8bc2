namespace Tandem.Kernel.Access;

/// <summary>Finds out anew who is behind a long-lived request; nobody once the session has ended or the person was shut out.</summary>
public sealed record Recognition(Func<ValueTask<Actor?>> Again);
