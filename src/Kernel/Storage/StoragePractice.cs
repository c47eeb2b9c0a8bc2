using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Storage;

/// <summary>What the database needs from time to time.</summary>
internal static class StoragePractice
{
    public static Practice Practice { get; } = new Practice("Storage").Repeats<KeepStatistics>();
}
