using System.Globalization;
using System.Text;
using Tandem.Kernel.Lifecycles;

namespace Tandem.Interface.Lives;

/// <summary>
/// Draws a life: the states one under the other, ways onward at the right, ways back at the left, each in a lane of its own so
/// that none crosses another's number. All lengths are in the drawing's own units.
/// </summary>
public sealed class LifeDrawing
{
    public const int BoxWidth = 168;
    public const int BoxHeight = 44;
    private const int Pitch = 84;
    private const int Lane = 28;
    private const int Margin = 16;
    private readonly Lifecycle life;
    private readonly Dictionary<string, int> order;

    public LifeDrawing(Lifecycle life, IReadOnlyList<LifePath> paths)
    {
        this.life = life;
        order = life.States.Select((state, at) => (state.Name, at)).ToDictionary(pair => pair.Name, pair => pair.at);
        var sides = paths.SelectMany(Sides).ToList();
        var (left, right) = (Lanes(sides.Where(side => side.Way == Way.Back)), Lanes(sides.Where(side => side.Way == Way.Onward)));
        BoxLeft = Margin + ((left.Values.DefaultIfEmpty(-1).Max() + 1) * Lane);
        Width = BoxLeft + BoxWidth + ((right.Values.DefaultIfEmpty(-1).Max() + 1) * Lane) + Margin;
        Height = (life.States.Count * Pitch) - (Pitch - BoxHeight) + (2 * Margin);
        var ports = Ports(sides, left, right);
        Lines = [.. sides.Select(side => side.Way == Way.Straight ? Straight(side) : Around(side, side.Way == Way.Back ? left[side] : right[side], ports))];
    }

    private enum Way
    {
        Straight,
        Onward,
        Back,
    }

    public int Width { get; }

    public int Height { get; }

    public int BoxLeft { get; }

    public IReadOnlyList<LifeLine> Lines { get; }

    public IEnumerable<(LifeState State, int Top)> Boxes => life.States.Select((state, at) => (state, TopOf(at)));

    /// <summary>A verb may lead onward from some states and back from others.</summary>
    private IEnumerable<Side> Sides(LifePath path)
    {
        var to = order[path.To.Name];
        var from = path.From.Select(state => order[state.Name]).ToList();
        var (onward, back) = (from.Where(at => at < to).ToList(), from.Where(at => at > to).ToList());
        if (onward is [var only] && only == to - 1)
            yield return new(path, Way.Straight, onward, to);
        else if (onward.Count > 0)
            yield return new(path, Way.Onward, onward, to);
        if (back.Count > 0)
            yield return new(path, Way.Back, back, to);
    }

    /// <summary>Short ways take the inner lanes; two ways share a lane where they do not meet.</summary>
    private static Dictionary<Side, int> Lanes(IEnumerable<Side> sides)
    {
        var (given, taken) = (new Dictionary<Side, int>(), new List<List<Side>>());
        foreach (var side in sides.OrderBy(side => side.Last - side.First).ThenBy(side => side.Path.Number))
        {
            var lane = taken.FindIndex(others => others.TrueForAll(other => other.Last < side.First || other.First > side.Last));
            if (lane < 0)
            {
                lane = taken.Count;
                taken.Add([]);
            }

            taken[lane].Add(side);
            given[side] = lane;
        }

        return given;
    }

    /// <summary>Where on the side of a box each way begins or ends: outer lanes nearer to the corner they come from.</summary>
    private static Dictionary<(Side Side, int State), double> Ports(IEnumerable<Side> sides, Dictionary<Side, int> left, Dictionary<Side, int> right)
    {
        var ports = new Dictionary<(Side, int), double>();
        foreach (var group in sides.Where(side => side.Way != Way.Straight).SelectMany(side => side.States.Select(state => (side, state))).GroupBy(pair => (pair.state, pair.side.Way)))
        {
            var touching = group.OrderBy(pair => pair.state == pair.side.First ? 1 : 0)
                .ThenBy(pair => (pair.state == pair.side.First ? -1 : 1) * (left.GetValueOrDefault(pair.side) + right.GetValueOrDefault(pair.side))).ToList();
            for (var at = 0; at < touching.Count; at++)
                ports[touching[at]] = BoxHeight * (at + 1d) / (touching.Count + 1);
        }

        return ports;
    }

    private LifeLine Straight(Side side)
    {
        var (x, top, bottom) = (BoxLeft + (BoxWidth / 2), TopOf(side.To - 1) + BoxHeight, TopOf(side.To));
        return new(side.Path, Text($"M{x} {top}V{bottom - 2}"), x, (top + bottom) / 2d);
    }

    private LifeLine Around(Side side, int lane, Dictionary<(Side Side, int State), double> ports)
    {
        var back = side.Way == Way.Back;
        var edge = back ? BoxLeft : BoxLeft + BoxWidth;
        var x = back ? BoxLeft - Margin - (lane * Lane) : edge + Margin + (lane * Lane);
        double At(int state) => TopOf(state) + ports[(side, state)];
        var drawn = new StringBuilder();
        foreach (var from in side.From)
            drawn.Append(Text($"M{edge} {At(from):0.#}H{x}V{At(side.To):0.#}"));
        drawn.Append(Text($"M{x} {At(side.To):0.#}H{(back ? edge - 2 : edge + 2)}"));
        var far = back ? side.From.Max() : side.From.Min();
        return new(side.Path, drawn.ToString(), x, (At(far) + At(side.To)) / 2);
    }

    private static int TopOf(int state) => Margin + (state * Pitch);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Side(LifePath Path, Way Way, IReadOnlyList<int> From, int To)
    {
        public IEnumerable<int> States => From.Append(To);

        public int First => States.Min();

        public int Last => States.Max();
    }
}
