namespace Tandem.Transition.Impact;

/// <summary>Finds the place of an id: a bare table of places with open addressing, since a dictionary of a million ids weighs five times as much.</summary>
internal sealed class PlaceTable(List<Guid> ids)
{
    private const int Smallest = 1 << 10;

    /// <summary>Place plus one; 0: free. Its length is a power of two, and it is never more than half full.</summary>
    private int[] slots = new int[Smallest];

    public int? Find(Guid id)
    {
        for (var at = Begin(id, slots.Length); slots[at] is var slot and > 0; at = (at + 1) & (slots.Length - 1))
        {
            if (ids[slot - 1] == id)
                return slot - 1;
        }

        return null;
    }

    /// <summary>Takes in the id that was added last.</summary>
    public void Add(int place)
    {
        if (ids.Count * 2 > slots.Length)
        {
            var wider = new int[slots.Length * 2];
            for (var each = 0; each < place; each++)
                Put(wider, each);
            slots = wider;
        }

        Put(slots, place);
    }

    private void Put(int[] into, int place)
    {
        var at = Begin(ids[place], into.Length);
        while (into[at] > 0)
            at = (at + 1) & (into.Length - 1);
        into[at] = place + 1;
    }

    // Ids that were made at the same moment differ in few bits: the golden ratio spreads them (Fibonacci hashing, Knuth).
    private static int Begin(Guid id, int length) => (int)((uint)id.GetHashCode() * 2_654_435_769 >> 7) & (length - 1);
}
