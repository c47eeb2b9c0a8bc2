using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Fields;

/// <summary>Lets a query ask for the value of a custom field, which both databases take out of the record's JSON.</summary>
internal sealed class StoredCustom(DatabaseKind database) : IMethodCallTranslatorPlugin, IMethodCallTranslator
{
    internal static readonly MethodInfo TextMethod = ((Func<CustomValues, string, string?>)Text).Method;
    internal static readonly MethodInfo NumberMethod = ((Func<CustomValues, string, double?>)Number).Method;

    public IEnumerable<IMethodCallTranslator> Translators => [this];

    /// <summary>The value as text; in queries only.</summary>
    public static string? Text(CustomValues values, string name) => throw Unasked(values, name);

    /// <summary>The value as a number; in queries only.</summary>
    public static double? Number(CustomValues values, string name) => throw Unasked(values, name);

    public SqlExpression? Translate(SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method != TextMethod && method != NumberMethod)
            return null;
        var isNumber = method == NumberMethod;
        if (database == DatabaseKind.Sqlite)
            return OnSqlite(arguments, isNumber);
        return isNumber ? new SqlUnaryExpression(ExpressionType.Convert, OnPostgres(arguments), typeof(double), new DoubleTypeMapping("double precision")) : OnPostgres(arguments);
    }

    private static SqlFunctionExpression OnSqlite(IReadOnlyList<SqlExpression> of, bool isNumber) => new(
        "json_extract", [of[0], new SqlConstantExpression($"$.{NameIn(of)}", new StringTypeMapping("TEXT", null))], nullable: true, argumentsPropagateNullability: [false, false],
        isNumber ? typeof(double) : typeof(string), isNumber ? new DoubleTypeMapping("REAL") : new StringTypeMapping("TEXT", null));

    private static SqlFunctionExpression OnPostgres(IReadOnlyList<SqlExpression> of)
    {
        var text = new StringTypeMapping("text", null);
        var json = new SqlUnaryExpression(ExpressionType.Convert, of[0], typeof(string), new StringTypeMapping("jsonb", null));
        return new("jsonb_extract_path_text", [json, new SqlConstantExpression(NameIn(of), text)], nullable: true, argumentsPropagateNullability: [false, false], typeof(string), text);
    }

    /// <summary>A name holds letters and digits alone, and is part of the query's shape.</summary>
    private static string NameIn(IReadOnlyList<SqlExpression> of) => (string)((SqlConstantExpression)of[1]).Value!;

    private static InvalidOperationException Unasked(CustomValues values, string name) => new($"Only a query can take {name} out of {values.Json.Length} characters.");
}
