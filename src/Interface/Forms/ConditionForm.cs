using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Forms;

/// <summary>Reads the rows of conditions that <c>ConditionRows</c> asks for.</summary>
public static class ConditionForm
{
    /// <summary>Rows at most.</summary>
    public const int Rows = 20;

    /// <summary>The rows that were filled in; a comparison nobody knows is equality.</summary>
    /// <param name="prefix">What the names of the fields begin with.</param>
    public static IReadOnlyList<Condition> Read(IFormCollection form, string prefix = "")
    {
        var conditions = new List<Condition>();
        for (var row = 0; row < Rows; row++)
        {
            if (form[Field(prefix, row)].ToString() is { Length: > 0 } field)
                conditions.Add(new(field, OperatorIn(form[Operator(prefix, row)]), form[Value(prefix, row)].ToString()));
        }

        return conditions;
    }

    public static string Field(string prefix, int row) => string.Create(CultureInfo.InvariantCulture, $"{prefix}field{row}");

    public static string Operator(string prefix, int row) => string.Create(CultureInfo.InvariantCulture, $"{prefix}operator{row}");

    public static string Value(string prefix, int row) => string.Create(CultureInfo.InvariantCulture, $"{prefix}value{row}");

    /// <summary>A comparison in words, as between "Priority" and "2".</summary>
    public static string Words(ConditionOperator than) => than switch
    {
        ConditionOperator.Is => "is",
        ConditionOperator.AtLeast => "is at least",
        ConditionOperator.AtMost => "is at most",
        _ => Names.Sentence(Names.Camel(than.ToString())).ToLowerInvariant(),
    };

    private static ConditionOperator OperatorIn(string? name) =>
        Enum.TryParse<ConditionOperator>(name, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : ConditionOperator.Is;
}
