namespace Tandem.Kernel;

/// <summary>The same request is being answered at this moment (409).</summary>
public sealed class Interference() : Exception("The same request is being answered at this moment. Ask again for its answer.");
