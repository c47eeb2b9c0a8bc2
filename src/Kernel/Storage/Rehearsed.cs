namespace Tandem.Kernel.Storage;

/// <summary>A save would have been tried now: every rule of the feature has said yes.</summary>
internal sealed class Rehearsed() : Exception("This was only tried.");
