// @ts-nocheck
// Generated from asyncapi/*.yaml by scripts/generate.ts. Do not edit.
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);

export const BackfillChangedHeaders = validate20;
const schema31 = {
  $id: "BackfillChangedHeaders",
  type: "object",
  required: ["ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time"],
  properties: {
    ce_specversion: { const: "1.0" },
    ce_id: { type: "string", minLength: 1, maxLength: 256 },
    ce_source: { type: "string", minLength: 1, maxLength: 1024 },
    ce_type: { type: "string", minLength: 1, maxLength: 256 },
    ce_time: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    ce_subject: { type: "string", minLength: 1, maxLength: 1024 },
    ce_dataschema: { type: "string", minLength: 1, maxLength: 1024 },
    "content-type": { type: "string" },
    traceparent: { type: "string" },
  },
};
const func1 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp(
  "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
  "u",
);

function validate20(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="BackfillChangedHeaders" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ce_specversion === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_specversion" },
        message: "must have required property '" + "ce_specversion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ce_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_id" },
        message: "must have required property '" + "ce_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ce_source === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_source" },
        message: "must have required property '" + "ce_source" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ce_type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_type" },
        message: "must have required property '" + "ce_type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.ce_time === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_time" },
        message: "must have required property '" + "ce_time" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.ce_specversion !== undefined) {
      if ("1.0" !== data.ce_specversion) {
        const err5 = {
          instancePath: instancePath + "/ce_specversion",
          schemaPath: "#/properties/ce_specversion/const",
          keyword: "const",
          params: { allowedValue: "1.0" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.ce_id !== undefined) {
      let data1 = data.ce_id;
      if (typeof data1 === "string") {
        if (data1.length > 256 && func1(data1) > 256) {
          const err6 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1.length < 2 && func1(data1) < 1) {
          const err7 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = {
          instancePath: instancePath + "/ce_id",
          schemaPath: "#/properties/ce_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.ce_source !== undefined) {
      let data2 = data.ce_source;
      if (typeof data2 === "string") {
        if (data2.length > 1024 && func1(data2) > 1024) {
          const err9 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data2.length < 2 && func1(data2) < 1) {
          const err10 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/ce_source",
          schemaPath: "#/properties/ce_source/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.ce_type !== undefined) {
      let data3 = data.ce_type;
      if (typeof data3 === "string") {
        if (data3.length > 256 && func1(data3) > 256) {
          const err12 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data3.length < 2 && func1(data3) < 1) {
          const err13 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/ce_type",
          schemaPath: "#/properties/ce_type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.ce_time !== undefined) {
      let data4 = data.ce_time;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err15 = {
            instancePath: instancePath + "/ce_time",
            schemaPath: "#/properties/ce_time/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = {
          instancePath: instancePath + "/ce_time",
          schemaPath: "#/properties/ce_time/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.ce_subject !== undefined) {
      let data5 = data.ce_subject;
      if (typeof data5 === "string") {
        if (data5.length > 1024 && func1(data5) > 1024) {
          const err17 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data5.length < 2 && func1(data5) < 1) {
          const err18 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = {
          instancePath: instancePath + "/ce_subject",
          schemaPath: "#/properties/ce_subject/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.ce_dataschema !== undefined) {
      let data6 = data.ce_dataschema;
      if (typeof data6 === "string") {
        if (data6.length > 1024 && func1(data6) > 1024) {
          const err20 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data6.length < 2 && func1(data6) < 1) {
          const err21 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = {
          instancePath: instancePath + "/ce_dataschema",
          schemaPath: "#/properties/ce_dataschema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data["content-type"] !== undefined) {
      if (typeof data["content-type"] !== "string") {
        const err23 = {
          instancePath: instancePath + "/content-type",
          schemaPath: "#/properties/content-type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.traceparent !== undefined) {
      if (typeof data.traceparent !== "string") {
        const err24 = {
          instancePath: instancePath + "/traceparent",
          schemaPath: "#/properties/traceparent/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
  } else {
    const err25 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = {
  props: {
    ce_specversion: true,
    ce_id: true,
    ce_source: true,
    ce_type: true,
    ce_time: true,
    ce_subject: true,
    ce_dataschema: true,
    "content-type": true,
    traceparent: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

export const BackfillChanged = validate21;
const schema32 = {
  $id: "BackfillChanged",
  type: "object",
  additionalProperties: false,
  required: ["id", "version", "changedAt", "sourceId", "schema", "table", "status"],
  properties: {
    id: { type: "string", minLength: 1, maxLength: 256 },
    version: { type: "integer", minimum: 1 },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    sourceId: { type: "string" },
    schema: { type: "string" },
    table: { type: "string" },
    where: { type: "string" },
    keyFrom: { type: "array", minItems: 1, items: { type: "string" } },
    keyTo: { type: "array", minItems: 1, items: { type: "string" } },
    rowsPerSecond: { type: "integer", minimum: 1 },
    status: { enum: ["running", "paused", "cancelled"] },
  },
};
const func11 = Object.prototype.hasOwnProperty;

function validate21(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="BackfillChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "id" },
        message: "must have required property '" + "id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.sourceId === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "sourceId" },
        message: "must have required property '" + "sourceId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.schema === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "schema" },
        message: "must have required property '" + "schema" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.table === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "table" },
        message: "must have required property '" + "table" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema32.properties, key0)) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 256 && func1(data0) > 256) {
          const err8 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data0.length < 2 && func1(data0) < 1) {
          const err9 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        const err11 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data1 == "number") {
        if (data1 < 1 || isNaN(data1)) {
          const err12 = {
            instancePath: instancePath + "/version",
            schemaPath: "#/properties/version/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.changedAt !== undefined) {
      let data2 = data.changedAt;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err13 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.sourceId !== undefined) {
      if (typeof data.sourceId !== "string") {
        const err15 = {
          instancePath: instancePath + "/sourceId",
          schemaPath: "#/properties/sourceId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.schema !== undefined) {
      if (typeof data.schema !== "string") {
        const err16 = {
          instancePath: instancePath + "/schema",
          schemaPath: "#/properties/schema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.table !== undefined) {
      if (typeof data.table !== "string") {
        const err17 = {
          instancePath: instancePath + "/table",
          schemaPath: "#/properties/table/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.where !== undefined) {
      if (typeof data.where !== "string") {
        const err18 = {
          instancePath: instancePath + "/where",
          schemaPath: "#/properties/where/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.keyFrom !== undefined) {
      let data7 = data.keyFrom;
      if (Array.isArray(data7)) {
        if (data7.length < 1) {
          const err19 = {
            instancePath: instancePath + "/keyFrom",
            schemaPath: "#/properties/keyFrom/minItems",
            keyword: "minItems",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 items",
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data7[i0] !== "string") {
            const err20 = {
              instancePath: instancePath + "/keyFrom/" + i0,
              schemaPath: "#/properties/keyFrom/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = {
          instancePath: instancePath + "/keyFrom",
          schemaPath: "#/properties/keyFrom/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.keyTo !== undefined) {
      let data9 = data.keyTo;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          const err22 = {
            instancePath: instancePath + "/keyTo",
            schemaPath: "#/properties/keyTo/minItems",
            keyword: "minItems",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 items",
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        const len1 = data9.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data9[i1] !== "string") {
            const err23 = {
              instancePath: instancePath + "/keyTo/" + i1,
              schemaPath: "#/properties/keyTo/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = {
          instancePath: instancePath + "/keyTo",
          schemaPath: "#/properties/keyTo/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.rowsPerSecond !== undefined) {
      let data11 = data.rowsPerSecond;
      if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11))) {
        const err25 = {
          instancePath: instancePath + "/rowsPerSecond",
          schemaPath: "#/properties/rowsPerSecond/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (typeof data11 == "number") {
        if (data11 < 1 || isNaN(data11)) {
          const err26 = {
            instancePath: instancePath + "/rowsPerSecond",
            schemaPath: "#/properties/rowsPerSecond/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      }
    }
    if (data.status !== undefined) {
      let data12 = data.status;
      if (!(data12 === "running" || data12 === "paused" || data12 === "cancelled")) {
        const err27 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/enum",
          keyword: "enum",
          params: { allowedValues: schema32.properties.status.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
  } else {
    const err28 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err28];
    } else {
      vErrors.push(err28);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const BackfillProgressed = validate22;
const schema33 = {
  $id: "BackfillProgressed",
  type: "object",
  additionalProperties: false,
  required: ["backfillId", "sourceId", "schema", "table", "state", "rows", "chunks", "startedAt", "updatedAt"],
  properties: {
    backfillId: { type: "string" },
    sourceId: { type: "string" },
    schema: { type: "string" },
    table: { type: "string" },
    state: { enum: ["waiting", "running", "paused", "cancelled", "completed", "failed"] },
    rows: { type: "integer", minimum: 0 },
    chunks: { type: "integer", minimum: 0 },
    lastKey: { type: "array", minItems: 1, items: { type: "string" } },
    keyColumns: { type: "array", items: { type: "string" } },
    openRanges: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        properties: {
          after: { type: "array", minItems: 1, items: { type: "string" } },
          upTo: { type: "array", minItems: 1, items: { type: "string" } },
        },
      },
    },
    estimatedRows: { type: "integer", minimum: 0 },
    detail: { type: "string" },
    startedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    updatedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
  },
};

function validate22(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="BackfillProgressed" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.backfillId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "backfillId" },
        message: "must have required property '" + "backfillId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.sourceId === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "sourceId" },
        message: "must have required property '" + "sourceId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.schema === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "schema" },
        message: "must have required property '" + "schema" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.table === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "table" },
        message: "must have required property '" + "table" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "state" },
        message: "must have required property '" + "state" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.rows === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "rows" },
        message: "must have required property '" + "rows" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.chunks === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "chunks" },
        message: "must have required property '" + "chunks" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.startedAt === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "startedAt" },
        message: "must have required property '" + "startedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.updatedAt === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "updatedAt" },
        message: "must have required property '" + "updatedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema33.properties, key0)) {
        const err9 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.backfillId !== undefined) {
      if (typeof data.backfillId !== "string") {
        const err10 = {
          instancePath: instancePath + "/backfillId",
          schemaPath: "#/properties/backfillId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.sourceId !== undefined) {
      if (typeof data.sourceId !== "string") {
        const err11 = {
          instancePath: instancePath + "/sourceId",
          schemaPath: "#/properties/sourceId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.schema !== undefined) {
      if (typeof data.schema !== "string") {
        const err12 = {
          instancePath: instancePath + "/schema",
          schemaPath: "#/properties/schema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.table !== undefined) {
      if (typeof data.table !== "string") {
        const err13 = {
          instancePath: instancePath + "/table",
          schemaPath: "#/properties/table/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data4 = data.state;
      if (!(
        data4 === "waiting" ||
        data4 === "running" ||
        data4 === "paused" ||
        data4 === "cancelled" ||
        data4 === "completed" ||
        data4 === "failed"
      )) {
        const err14 = {
          instancePath: instancePath + "/state",
          schemaPath: "#/properties/state/enum",
          keyword: "enum",
          params: { allowedValues: schema33.properties.state.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.rows !== undefined) {
      let data5 = data.rows;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5))) {
        const err15 = {
          instancePath: instancePath + "/rows",
          schemaPath: "#/properties/rows/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data5 == "number") {
        if (data5 < 0 || isNaN(data5)) {
          const err16 = {
            instancePath: instancePath + "/rows",
            schemaPath: "#/properties/rows/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.chunks !== undefined) {
      let data6 = data.chunks;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6))) {
        const err17 = {
          instancePath: instancePath + "/chunks",
          schemaPath: "#/properties/chunks/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data6 == "number") {
        if (data6 < 0 || isNaN(data6)) {
          const err18 = {
            instancePath: instancePath + "/chunks",
            schemaPath: "#/properties/chunks/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      }
    }
    if (data.lastKey !== undefined) {
      let data7 = data.lastKey;
      if (Array.isArray(data7)) {
        if (data7.length < 1) {
          const err19 = {
            instancePath: instancePath + "/lastKey",
            schemaPath: "#/properties/lastKey/minItems",
            keyword: "minItems",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 items",
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data7[i0] !== "string") {
            const err20 = {
              instancePath: instancePath + "/lastKey/" + i0,
              schemaPath: "#/properties/lastKey/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = {
          instancePath: instancePath + "/lastKey",
          schemaPath: "#/properties/lastKey/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.keyColumns !== undefined) {
      let data9 = data.keyColumns;
      if (Array.isArray(data9)) {
        const len1 = data9.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data9[i1] !== "string") {
            const err22 = {
              instancePath: instancePath + "/keyColumns/" + i1,
              schemaPath: "#/properties/keyColumns/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = {
          instancePath: instancePath + "/keyColumns",
          schemaPath: "#/properties/keyColumns/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.openRanges !== undefined) {
      let data11 = data.openRanges;
      if (Array.isArray(data11)) {
        const len2 = data11.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data12 = data11[i2];
          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
            for (const key1 in data12) {
              if (!(key1 === "after" || key1 === "upTo")) {
                const err24 = {
                  instancePath: instancePath + "/openRanges/" + i2,
                  schemaPath: "#/properties/openRanges/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data12.after !== undefined) {
              let data13 = data12.after;
              if (Array.isArray(data13)) {
                if (data13.length < 1) {
                  const err25 = {
                    instancePath: instancePath + "/openRanges/" + i2 + "/after",
                    schemaPath: "#/properties/openRanges/items/properties/after/minItems",
                    keyword: "minItems",
                    params: { limit: 1 },
                    message: "must NOT have fewer than 1 items",
                  };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
                const len3 = data13.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  if (typeof data13[i3] !== "string") {
                    const err26 = {
                      instancePath: instancePath + "/openRanges/" + i2 + "/after/" + i3,
                      schemaPath: "#/properties/openRanges/items/properties/after/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err26];
                    } else {
                      vErrors.push(err26);
                    }
                    errors++;
                  }
                }
              } else {
                const err27 = {
                  instancePath: instancePath + "/openRanges/" + i2 + "/after",
                  schemaPath: "#/properties/openRanges/items/properties/after/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data12.upTo !== undefined) {
              let data15 = data12.upTo;
              if (Array.isArray(data15)) {
                if (data15.length < 1) {
                  const err28 = {
                    instancePath: instancePath + "/openRanges/" + i2 + "/upTo",
                    schemaPath: "#/properties/openRanges/items/properties/upTo/minItems",
                    keyword: "minItems",
                    params: { limit: 1 },
                    message: "must NOT have fewer than 1 items",
                  };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
                const len4 = data15.length;
                for (let i4 = 0; i4 < len4; i4++) {
                  if (typeof data15[i4] !== "string") {
                    const err29 = {
                      instancePath: instancePath + "/openRanges/" + i2 + "/upTo/" + i4,
                      schemaPath: "#/properties/openRanges/items/properties/upTo/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
              } else {
                const err30 = {
                  instancePath: instancePath + "/openRanges/" + i2 + "/upTo",
                  schemaPath: "#/properties/openRanges/items/properties/upTo/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
          } else {
            const err31 = {
              instancePath: instancePath + "/openRanges/" + i2,
              schemaPath: "#/properties/openRanges/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = {
          instancePath: instancePath + "/openRanges",
          schemaPath: "#/properties/openRanges/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.estimatedRows !== undefined) {
      let data17 = data.estimatedRows;
      if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17))) {
        const err33 = {
          instancePath: instancePath + "/estimatedRows",
          schemaPath: "#/properties/estimatedRows/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
      if (typeof data17 == "number") {
        if (data17 < 0 || isNaN(data17)) {
          const err34 = {
            instancePath: instancePath + "/estimatedRows",
            schemaPath: "#/properties/estimatedRows/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
      }
    }
    if (data.detail !== undefined) {
      if (typeof data.detail !== "string") {
        const err35 = {
          instancePath: instancePath + "/detail",
          schemaPath: "#/properties/detail/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.startedAt !== undefined) {
      let data19 = data.startedAt;
      if (typeof data19 === "string") {
        if (!pattern4.test(data19)) {
          const err36 = {
            instancePath: instancePath + "/startedAt",
            schemaPath: "#/properties/startedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
      } else {
        const err37 = {
          instancePath: instancePath + "/startedAt",
          schemaPath: "#/properties/startedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.updatedAt !== undefined) {
      let data20 = data.updatedAt;
      if (typeof data20 === "string") {
        if (!pattern4.test(data20)) {
          const err38 = {
            instancePath: instancePath + "/updatedAt",
            schemaPath: "#/properties/updatedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      } else {
        const err39 = {
          instancePath: instancePath + "/updatedAt",
          schemaPath: "#/properties/updatedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
  } else {
    const err40 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err40];
    } else {
      vErrors.push(err40);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const RecordParkedHeaders = validate23;
const schema34 = {
  $id: "RecordParkedHeaders",
  type: "object",
  required: [
    "ce_specversion",
    "ce_id",
    "ce_source",
    "ce_type",
    "ce_time",
    "cd_origin_topic",
    "cd_origin_partition",
    "cd_origin_offset",
    "cd_origin_headers",
    "cd_parked_by",
    "cd_reason",
  ],
  properties: {
    ce_specversion: { const: "1.0" },
    ce_id: { type: "string", minLength: 1, maxLength: 256 },
    ce_source: { type: "string", minLength: 1, maxLength: 1024 },
    ce_type: { type: "string", minLength: 1, maxLength: 256 },
    ce_time: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    ce_subject: { type: "string", minLength: 1, maxLength: 1024 },
    ce_dataschema: { type: "string", minLength: 1, maxLength: 1024 },
    "content-type": { type: "string" },
    traceparent: { type: "string" },
    cd_origin_topic: { type: "string" },
    cd_origin_partition: { type: "string", pattern: "^[0-9]+$" },
    cd_origin_offset: { type: "string", pattern: "^[0-9]+$" },
    cd_origin_headers: { type: "string" },
    cd_parked_by: { type: "string" },
    cd_reason: { type: "string" },
    cd_detail: { type: "string" },
    cd_parked_id: { type: "string" },
    cd_part: { type: "string", pattern: "^[1-9][0-9]*$" },
    cd_parts: { type: "string", pattern: "^[1-9][0-9]*$" },
    cd_content: { enum: ["record", "message", "pgoutput", "absent"] },
    cd_change_id: { type: "string" },
    cd_commit_lsn: { type: "string", pattern: "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" },
    cd_table: { type: "string" },
    cd_shape: { type: "string", pattern: "^[0-9a-f]{8}$" },
  },
};
const pattern9 = new RegExp("^[0-9]+$", "u");
const pattern11 = new RegExp("^[1-9][0-9]*$", "u");
const pattern13 = new RegExp("^[0-9A-F]{1,8}/[0-9A-F]{1,8}$", "u");
const pattern14 = new RegExp("^[0-9a-f]{8}$", "u");

function validate23(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="RecordParkedHeaders" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ce_specversion === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_specversion" },
        message: "must have required property '" + "ce_specversion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ce_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_id" },
        message: "must have required property '" + "ce_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ce_source === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_source" },
        message: "must have required property '" + "ce_source" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ce_type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_type" },
        message: "must have required property '" + "ce_type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.ce_time === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_time" },
        message: "must have required property '" + "ce_time" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.cd_origin_topic === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_origin_topic" },
        message: "must have required property '" + "cd_origin_topic" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.cd_origin_partition === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_origin_partition" },
        message: "must have required property '" + "cd_origin_partition" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cd_origin_offset === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_origin_offset" },
        message: "must have required property '" + "cd_origin_offset" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.cd_origin_headers === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_origin_headers" },
        message: "must have required property '" + "cd_origin_headers" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.cd_parked_by === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_parked_by" },
        message: "must have required property '" + "cd_parked_by" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.cd_reason === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_reason" },
        message: "must have required property '" + "cd_reason" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.ce_specversion !== undefined) {
      if ("1.0" !== data.ce_specversion) {
        const err11 = {
          instancePath: instancePath + "/ce_specversion",
          schemaPath: "#/properties/ce_specversion/const",
          keyword: "const",
          params: { allowedValue: "1.0" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.ce_id !== undefined) {
      let data1 = data.ce_id;
      if (typeof data1 === "string") {
        if (data1.length > 256 && func1(data1) > 256) {
          const err12 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data1.length < 2 && func1(data1) < 1) {
          const err13 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/ce_id",
          schemaPath: "#/properties/ce_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.ce_source !== undefined) {
      let data2 = data.ce_source;
      if (typeof data2 === "string") {
        if (data2.length > 1024 && func1(data2) > 1024) {
          const err15 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data2.length < 2 && func1(data2) < 1) {
          const err16 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + "/ce_source",
          schemaPath: "#/properties/ce_source/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.ce_type !== undefined) {
      let data3 = data.ce_type;
      if (typeof data3 === "string") {
        if (data3.length > 256 && func1(data3) > 256) {
          const err18 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data3.length < 2 && func1(data3) < 1) {
          const err19 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = {
          instancePath: instancePath + "/ce_type",
          schemaPath: "#/properties/ce_type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.ce_time !== undefined) {
      let data4 = data.ce_time;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err21 = {
            instancePath: instancePath + "/ce_time",
            schemaPath: "#/properties/ce_time/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = {
          instancePath: instancePath + "/ce_time",
          schemaPath: "#/properties/ce_time/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.ce_subject !== undefined) {
      let data5 = data.ce_subject;
      if (typeof data5 === "string") {
        if (data5.length > 1024 && func1(data5) > 1024) {
          const err23 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data5.length < 2 && func1(data5) < 1) {
          const err24 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = {
          instancePath: instancePath + "/ce_subject",
          schemaPath: "#/properties/ce_subject/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.ce_dataschema !== undefined) {
      let data6 = data.ce_dataschema;
      if (typeof data6 === "string") {
        if (data6.length > 1024 && func1(data6) > 1024) {
          const err26 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (data6.length < 2 && func1(data6) < 1) {
          const err27 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = {
          instancePath: instancePath + "/ce_dataschema",
          schemaPath: "#/properties/ce_dataschema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data["content-type"] !== undefined) {
      if (typeof data["content-type"] !== "string") {
        const err29 = {
          instancePath: instancePath + "/content-type",
          schemaPath: "#/properties/content-type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.traceparent !== undefined) {
      if (typeof data.traceparent !== "string") {
        const err30 = {
          instancePath: instancePath + "/traceparent",
          schemaPath: "#/properties/traceparent/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.cd_origin_topic !== undefined) {
      if (typeof data.cd_origin_topic !== "string") {
        const err31 = {
          instancePath: instancePath + "/cd_origin_topic",
          schemaPath: "#/properties/cd_origin_topic/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.cd_origin_partition !== undefined) {
      let data10 = data.cd_origin_partition;
      if (typeof data10 === "string") {
        if (!pattern9.test(data10)) {
          const err32 = {
            instancePath: instancePath + "/cd_origin_partition",
            schemaPath: "#/properties/cd_origin_partition/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      } else {
        const err33 = {
          instancePath: instancePath + "/cd_origin_partition",
          schemaPath: "#/properties/cd_origin_partition/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.cd_origin_offset !== undefined) {
      let data11 = data.cd_origin_offset;
      if (typeof data11 === "string") {
        if (!pattern9.test(data11)) {
          const err34 = {
            instancePath: instancePath + "/cd_origin_offset",
            schemaPath: "#/properties/cd_origin_offset/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
      } else {
        const err35 = {
          instancePath: instancePath + "/cd_origin_offset",
          schemaPath: "#/properties/cd_origin_offset/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.cd_origin_headers !== undefined) {
      if (typeof data.cd_origin_headers !== "string") {
        const err36 = {
          instancePath: instancePath + "/cd_origin_headers",
          schemaPath: "#/properties/cd_origin_headers/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.cd_parked_by !== undefined) {
      if (typeof data.cd_parked_by !== "string") {
        const err37 = {
          instancePath: instancePath + "/cd_parked_by",
          schemaPath: "#/properties/cd_parked_by/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.cd_reason !== undefined) {
      if (typeof data.cd_reason !== "string") {
        const err38 = {
          instancePath: instancePath + "/cd_reason",
          schemaPath: "#/properties/cd_reason/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.cd_detail !== undefined) {
      if (typeof data.cd_detail !== "string") {
        const err39 = {
          instancePath: instancePath + "/cd_detail",
          schemaPath: "#/properties/cd_detail/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.cd_parked_id !== undefined) {
      if (typeof data.cd_parked_id !== "string") {
        const err40 = {
          instancePath: instancePath + "/cd_parked_id",
          schemaPath: "#/properties/cd_parked_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.cd_part !== undefined) {
      let data17 = data.cd_part;
      if (typeof data17 === "string") {
        if (!pattern11.test(data17)) {
          const err41 = {
            instancePath: instancePath + "/cd_part",
            schemaPath: "#/properties/cd_part/pattern",
            keyword: "pattern",
            params: { pattern: "^[1-9][0-9]*$" },
            message: 'must match pattern "' + "^[1-9][0-9]*$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
      } else {
        const err42 = {
          instancePath: instancePath + "/cd_part",
          schemaPath: "#/properties/cd_part/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.cd_parts !== undefined) {
      let data18 = data.cd_parts;
      if (typeof data18 === "string") {
        if (!pattern11.test(data18)) {
          const err43 = {
            instancePath: instancePath + "/cd_parts",
            schemaPath: "#/properties/cd_parts/pattern",
            keyword: "pattern",
            params: { pattern: "^[1-9][0-9]*$" },
            message: 'must match pattern "' + "^[1-9][0-9]*$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      } else {
        const err44 = {
          instancePath: instancePath + "/cd_parts",
          schemaPath: "#/properties/cd_parts/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.cd_content !== undefined) {
      let data19 = data.cd_content;
      if (!(data19 === "record" || data19 === "message" || data19 === "pgoutput" || data19 === "absent")) {
        const err45 = {
          instancePath: instancePath + "/cd_content",
          schemaPath: "#/properties/cd_content/enum",
          keyword: "enum",
          params: { allowedValues: schema34.properties.cd_content.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.cd_change_id !== undefined) {
      if (typeof data.cd_change_id !== "string") {
        const err46 = {
          instancePath: instancePath + "/cd_change_id",
          schemaPath: "#/properties/cd_change_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.cd_commit_lsn !== undefined) {
      let data21 = data.cd_commit_lsn;
      if (typeof data21 === "string") {
        if (!pattern13.test(data21)) {
          const err47 = {
            instancePath: instancePath + "/cd_commit_lsn",
            schemaPath: "#/properties/cd_commit_lsn/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" },
            message: 'must match pattern "' + "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
      } else {
        const err48 = {
          instancePath: instancePath + "/cd_commit_lsn",
          schemaPath: "#/properties/cd_commit_lsn/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.cd_table !== undefined) {
      if (typeof data.cd_table !== "string") {
        const err49 = {
          instancePath: instancePath + "/cd_table",
          schemaPath: "#/properties/cd_table/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.cd_shape !== undefined) {
      let data23 = data.cd_shape;
      if (typeof data23 === "string") {
        if (!pattern14.test(data23)) {
          const err50 = {
            instancePath: instancePath + "/cd_shape",
            schemaPath: "#/properties/cd_shape/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9a-f]{8}$" },
            message: 'must match pattern "' + "^[0-9a-f]{8}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err50];
          } else {
            vErrors.push(err50);
          }
          errors++;
        }
      } else {
        const err51 = {
          instancePath: instancePath + "/cd_shape",
          schemaPath: "#/properties/cd_shape/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
  } else {
    const err52 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err52];
    } else {
      vErrors.push(err52);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = {
  props: {
    ce_specversion: true,
    ce_id: true,
    ce_source: true,
    ce_type: true,
    ce_time: true,
    ce_subject: true,
    ce_dataschema: true,
    "content-type": true,
    traceparent: true,
    cd_origin_topic: true,
    cd_origin_partition: true,
    cd_origin_offset: true,
    cd_origin_headers: true,
    cd_parked_by: true,
    cd_reason: true,
    cd_detail: true,
    cd_parked_id: true,
    cd_part: true,
    cd_parts: true,
    cd_content: true,
    cd_change_id: true,
    cd_commit_lsn: true,
    cd_table: true,
    cd_shape: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

export const SourcePositionRecorded = validate24;
const schema35 = {
  $id: "SourcePositionRecorded",
  type: "object",
  additionalProperties: false,
  required: ["sourceId", "systemIdentifier", "timeline", "slot", "confirmedLsnBound", "recordedAt"],
  properties: {
    sourceId: { type: "string" },
    systemIdentifier: { type: "string", pattern: "^[0-9]+$" },
    timeline: { type: "integer", minimum: 1 },
    slot: { type: "string" },
    confirmedLsnBound: { type: "string", pattern: "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" },
    tables: { type: "array", items: { type: "string" } },
    publishedAs: { type: "object", additionalProperties: { type: "array", items: { type: "string" } } },
    ownEntries: { type: "array", items: { type: "string" } },
    relations: {
      type: "object",
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["oid", "keys"],
        properties: {
          oid: { type: "integer", minimum: 1 },
          keys: { type: "array", items: { type: "array", items: { type: "string" } } },
        },
      },
    },
    recordedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
  },
};

function validate24(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="SourcePositionRecorded" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sourceId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "sourceId" },
        message: "must have required property '" + "sourceId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.systemIdentifier === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "systemIdentifier" },
        message: "must have required property '" + "systemIdentifier" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.timeline === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "timeline" },
        message: "must have required property '" + "timeline" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.slot === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "slot" },
        message: "must have required property '" + "slot" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.confirmedLsnBound === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "confirmedLsnBound" },
        message: "must have required property '" + "confirmedLsnBound" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.recordedAt === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "recordedAt" },
        message: "must have required property '" + "recordedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema35.properties, key0)) {
        const err6 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.sourceId !== undefined) {
      if (typeof data.sourceId !== "string") {
        const err7 = {
          instancePath: instancePath + "/sourceId",
          schemaPath: "#/properties/sourceId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.systemIdentifier !== undefined) {
      let data1 = data.systemIdentifier;
      if (typeof data1 === "string") {
        if (!pattern9.test(data1)) {
          const err8 = {
            instancePath: instancePath + "/systemIdentifier",
            schemaPath: "#/properties/systemIdentifier/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = {
          instancePath: instancePath + "/systemIdentifier",
          schemaPath: "#/properties/systemIdentifier/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.timeline !== undefined) {
      let data2 = data.timeline;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2))) {
        const err10 = {
          instancePath: instancePath + "/timeline",
          schemaPath: "#/properties/timeline/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data2 == "number") {
        if (data2 < 1 || isNaN(data2)) {
          const err11 = {
            instancePath: instancePath + "/timeline",
            schemaPath: "#/properties/timeline/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.slot !== undefined) {
      if (typeof data.slot !== "string") {
        const err12 = {
          instancePath: instancePath + "/slot",
          schemaPath: "#/properties/slot/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.confirmedLsnBound !== undefined) {
      let data4 = data.confirmedLsnBound;
      if (typeof data4 === "string") {
        if (!pattern13.test(data4)) {
          const err13 = {
            instancePath: instancePath + "/confirmedLsnBound",
            schemaPath: "#/properties/confirmedLsnBound/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" },
            message: 'must match pattern "' + "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/confirmedLsnBound",
          schemaPath: "#/properties/confirmedLsnBound/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.tables !== undefined) {
      let data5 = data.tables;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data5[i0] !== "string") {
            const err15 = {
              instancePath: instancePath + "/tables/" + i0,
              schemaPath: "#/properties/tables/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + "/tables",
          schemaPath: "#/properties/tables/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.publishedAs !== undefined) {
      let data7 = data.publishedAs;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        for (const key1 in data7) {
          let data8 = data7[key1];
          if (Array.isArray(data8)) {
            const len1 = data8.length;
            for (let i1 = 0; i1 < len1; i1++) {
              if (typeof data8[i1] !== "string") {
                const err17 = {
                  instancePath:
                    instancePath + "/publishedAs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1,
                  schemaPath: "#/properties/publishedAs/additionalProperties/items/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
          } else {
            const err18 = {
              instancePath: instancePath + "/publishedAs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/publishedAs/additionalProperties/type",
              keyword: "type",
              params: { type: "array" },
              message: "must be array",
            };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = {
          instancePath: instancePath + "/publishedAs",
          schemaPath: "#/properties/publishedAs/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.ownEntries !== undefined) {
      let data10 = data.ownEntries;
      if (Array.isArray(data10)) {
        const len2 = data10.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (typeof data10[i2] !== "string") {
            const err20 = {
              instancePath: instancePath + "/ownEntries/" + i2,
              schemaPath: "#/properties/ownEntries/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = {
          instancePath: instancePath + "/ownEntries",
          schemaPath: "#/properties/ownEntries/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.relations !== undefined) {
      let data12 = data.relations;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (const key2 in data12) {
          let data13 = data12[key2];
          if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
            if (data13.oid === undefined) {
              const err22 = {
                instancePath: instancePath + "/relations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                schemaPath: "#/properties/relations/additionalProperties/required",
                keyword: "required",
                params: { missingProperty: "oid" },
                message: "must have required property '" + "oid" + "'",
              };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            if (data13.keys === undefined) {
              const err23 = {
                instancePath: instancePath + "/relations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                schemaPath: "#/properties/relations/additionalProperties/required",
                keyword: "required",
                params: { missingProperty: "keys" },
                message: "must have required property '" + "keys" + "'",
              };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            for (const key3 in data13) {
              if (!(key3 === "oid" || key3 === "keys")) {
                const err24 = {
                  instancePath: instancePath + "/relations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/properties/relations/additionalProperties/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key3 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data13.oid !== undefined) {
              let data14 = data13.oid;
              if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14))) {
                const err25 = {
                  instancePath: instancePath + "/relations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/oid",
                  schemaPath: "#/properties/relations/additionalProperties/properties/oid/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
              if (typeof data14 == "number") {
                if (data14 < 1 || isNaN(data14)) {
                  const err26 = {
                    instancePath: instancePath + "/relations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/oid",
                    schemaPath: "#/properties/relations/additionalProperties/properties/oid/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 1 },
                    message: "must be >= 1",
                  };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
              }
            }
            if (data13.keys !== undefined) {
              let data15 = data13.keys;
              if (Array.isArray(data15)) {
                const len3 = data15.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data16 = data15[i3];
                  if (Array.isArray(data16)) {
                    const len4 = data16.length;
                    for (let i4 = 0; i4 < len4; i4++) {
                      if (typeof data16[i4] !== "string") {
                        const err27 = {
                          instancePath:
                            instancePath +
                            "/relations/" +
                            key2.replace(/~/g, "~0").replace(/\//g, "~1") +
                            "/keys/" +
                            i3 +
                            "/" +
                            i4,
                          schemaPath: "#/properties/relations/additionalProperties/properties/keys/items/items/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err27];
                        } else {
                          vErrors.push(err27);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err28 = {
                      instancePath:
                        instancePath + "/relations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys/" + i3,
                      schemaPath: "#/properties/relations/additionalProperties/properties/keys/items/type",
                      keyword: "type",
                      params: { type: "array" },
                      message: "must be array",
                    };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                }
              } else {
                const err29 = {
                  instancePath: instancePath + "/relations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys",
                  schemaPath: "#/properties/relations/additionalProperties/properties/keys/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
          } else {
            const err30 = {
              instancePath: instancePath + "/relations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/relations/additionalProperties/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
      } else {
        const err31 = {
          instancePath: instancePath + "/relations",
          schemaPath: "#/properties/relations/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.recordedAt !== undefined) {
      let data18 = data.recordedAt;
      if (typeof data18 === "string") {
        if (!pattern4.test(data18)) {
          const err32 = {
            instancePath: instancePath + "/recordedAt",
            schemaPath: "#/properties/recordedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      } else {
        const err33 = {
          instancePath: instancePath + "/recordedAt",
          schemaPath: "#/properties/recordedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const SlotClaimed = validate25;
const schema36 = {
  $id: "SlotClaimed",
  type: "object",
  additionalProperties: false,
  required: ["sourceId", "systemIdentifier", "database", "claimedAt"],
  properties: {
    sourceId: { type: "string" },
    systemIdentifier: { type: "string", pattern: "^[0-9]+$" },
    database: { type: "string" },
    slot: { type: "string" },
    ownEntries: { type: "array", items: { type: "string" } },
    claimedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
  },
};

function validate25(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="SlotClaimed" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sourceId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "sourceId" },
        message: "must have required property '" + "sourceId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.systemIdentifier === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "systemIdentifier" },
        message: "must have required property '" + "systemIdentifier" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.database === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "database" },
        message: "must have required property '" + "database" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.claimedAt === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "claimedAt" },
        message: "must have required property '" + "claimedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "sourceId" ||
        key0 === "systemIdentifier" ||
        key0 === "database" ||
        key0 === "slot" ||
        key0 === "ownEntries" ||
        key0 === "claimedAt"
      )) {
        const err4 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.sourceId !== undefined) {
      if (typeof data.sourceId !== "string") {
        const err5 = {
          instancePath: instancePath + "/sourceId",
          schemaPath: "#/properties/sourceId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.systemIdentifier !== undefined) {
      let data1 = data.systemIdentifier;
      if (typeof data1 === "string") {
        if (!pattern9.test(data1)) {
          const err6 = {
            instancePath: instancePath + "/systemIdentifier",
            schemaPath: "#/properties/systemIdentifier/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + "/systemIdentifier",
          schemaPath: "#/properties/systemIdentifier/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.database !== undefined) {
      if (typeof data.database !== "string") {
        const err8 = {
          instancePath: instancePath + "/database",
          schemaPath: "#/properties/database/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.slot !== undefined) {
      if (typeof data.slot !== "string") {
        const err9 = {
          instancePath: instancePath + "/slot",
          schemaPath: "#/properties/slot/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.ownEntries !== undefined) {
      let data4 = data.ownEntries;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data4[i0] !== "string") {
            const err10 = {
              instancePath: instancePath + "/ownEntries/" + i0,
              schemaPath: "#/properties/ownEntries/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/ownEntries",
          schemaPath: "#/properties/ownEntries/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.claimedAt !== undefined) {
      let data6 = data.claimedAt;
      if (typeof data6 === "string") {
        if (!pattern4.test(data6)) {
          const err12 = {
            instancePath: instancePath + "/claimedAt",
            schemaPath: "#/properties/claimedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = {
          instancePath: instancePath + "/claimedAt",
          schemaPath: "#/properties/claimedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
validate25.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const RowChangedHeaders = validate26;
const schema37 = {
  $id: "RowChangedHeaders",
  type: "object",
  required: ["ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time"],
  properties: {
    ce_specversion: { const: "1.0" },
    ce_id: { type: "string", minLength: 1, maxLength: 256 },
    ce_source: { type: "string", minLength: 1, maxLength: 1024 },
    ce_type: { type: "string", minLength: 1, maxLength: 256 },
    ce_time: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    ce_subject: { type: "string", minLength: 1, maxLength: 1024 },
    ce_dataschema: { type: "string", minLength: 1, maxLength: 1024 },
    "content-type": { type: "string" },
    traceparent: { type: "string" },
    ce_transactionid: { type: "string", minLength: 1 },
    ce_transactionindex: { type: "string", pattern: "^[0-9]+$" },
    ce_tableorder: { type: "string", pattern: "^[1-9][0-9]*$" },
  },
};

function validate26(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="RowChangedHeaders" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ce_specversion === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_specversion" },
        message: "must have required property '" + "ce_specversion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ce_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_id" },
        message: "must have required property '" + "ce_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ce_source === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_source" },
        message: "must have required property '" + "ce_source" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ce_type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_type" },
        message: "must have required property '" + "ce_type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.ce_time === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_time" },
        message: "must have required property '" + "ce_time" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.ce_specversion !== undefined) {
      if ("1.0" !== data.ce_specversion) {
        const err5 = {
          instancePath: instancePath + "/ce_specversion",
          schemaPath: "#/properties/ce_specversion/const",
          keyword: "const",
          params: { allowedValue: "1.0" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.ce_id !== undefined) {
      let data1 = data.ce_id;
      if (typeof data1 === "string") {
        if (data1.length > 256 && func1(data1) > 256) {
          const err6 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1.length < 2 && func1(data1) < 1) {
          const err7 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = {
          instancePath: instancePath + "/ce_id",
          schemaPath: "#/properties/ce_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.ce_source !== undefined) {
      let data2 = data.ce_source;
      if (typeof data2 === "string") {
        if (data2.length > 1024 && func1(data2) > 1024) {
          const err9 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data2.length < 2 && func1(data2) < 1) {
          const err10 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/ce_source",
          schemaPath: "#/properties/ce_source/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.ce_type !== undefined) {
      let data3 = data.ce_type;
      if (typeof data3 === "string") {
        if (data3.length > 256 && func1(data3) > 256) {
          const err12 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data3.length < 2 && func1(data3) < 1) {
          const err13 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/ce_type",
          schemaPath: "#/properties/ce_type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.ce_time !== undefined) {
      let data4 = data.ce_time;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err15 = {
            instancePath: instancePath + "/ce_time",
            schemaPath: "#/properties/ce_time/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = {
          instancePath: instancePath + "/ce_time",
          schemaPath: "#/properties/ce_time/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.ce_subject !== undefined) {
      let data5 = data.ce_subject;
      if (typeof data5 === "string") {
        if (data5.length > 1024 && func1(data5) > 1024) {
          const err17 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data5.length < 2 && func1(data5) < 1) {
          const err18 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = {
          instancePath: instancePath + "/ce_subject",
          schemaPath: "#/properties/ce_subject/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.ce_dataschema !== undefined) {
      let data6 = data.ce_dataschema;
      if (typeof data6 === "string") {
        if (data6.length > 1024 && func1(data6) > 1024) {
          const err20 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data6.length < 2 && func1(data6) < 1) {
          const err21 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = {
          instancePath: instancePath + "/ce_dataschema",
          schemaPath: "#/properties/ce_dataschema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data["content-type"] !== undefined) {
      if (typeof data["content-type"] !== "string") {
        const err23 = {
          instancePath: instancePath + "/content-type",
          schemaPath: "#/properties/content-type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.traceparent !== undefined) {
      if (typeof data.traceparent !== "string") {
        const err24 = {
          instancePath: instancePath + "/traceparent",
          schemaPath: "#/properties/traceparent/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.ce_transactionid !== undefined) {
      let data9 = data.ce_transactionid;
      if (typeof data9 === "string") {
        if (data9.length < 2 && func1(data9) < 1) {
          const err25 = {
            instancePath: instancePath + "/ce_transactionid",
            schemaPath: "#/properties/ce_transactionid/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = {
          instancePath: instancePath + "/ce_transactionid",
          schemaPath: "#/properties/ce_transactionid/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.ce_transactionindex !== undefined) {
      let data10 = data.ce_transactionindex;
      if (typeof data10 === "string") {
        if (!pattern9.test(data10)) {
          const err27 = {
            instancePath: instancePath + "/ce_transactionindex",
            schemaPath: "#/properties/ce_transactionindex/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = {
          instancePath: instancePath + "/ce_transactionindex",
          schemaPath: "#/properties/ce_transactionindex/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.ce_tableorder !== undefined) {
      let data11 = data.ce_tableorder;
      if (typeof data11 === "string") {
        if (!pattern11.test(data11)) {
          const err29 = {
            instancePath: instancePath + "/ce_tableorder",
            schemaPath: "#/properties/ce_tableorder/pattern",
            keyword: "pattern",
            params: { pattern: "^[1-9][0-9]*$" },
            message: 'must match pattern "' + "^[1-9][0-9]*$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      } else {
        const err30 = {
          instancePath: instancePath + "/ce_tableorder",
          schemaPath: "#/properties/ce_tableorder/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
  } else {
    const err31 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err31];
    } else {
      vErrors.push(err31);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = {
  props: {
    ce_specversion: true,
    ce_id: true,
    ce_source: true,
    ce_type: true,
    ce_time: true,
    ce_subject: true,
    ce_dataschema: true,
    "content-type": true,
    traceparent: true,
    ce_transactionid: true,
    ce_transactionindex: true,
    ce_tableorder: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

export const RowChanged = validate27;
const schema38 = {
  $id: "RowChanged",
  type: "object",
  additionalProperties: false,
  required: [
    "changeId",
    "sourceId",
    "systemIdentifier",
    "commitLsn",
    "index",
    "xid",
    "committedAt",
    "capturedAt",
    "schema",
    "table",
    "operation",
    "key",
    "before",
    "after",
    "unchanged",
  ],
  properties: {
    changeId: { type: "string" },
    sourceId: { type: "string" },
    systemIdentifier: { type: "string", pattern: "^[0-9]+$" },
    commitLsn: { type: "string", pattern: "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" },
    index: { type: "integer", minimum: 0 },
    xid: { type: "integer", minimum: 0 },
    committedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    capturedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    schema: { type: "string" },
    table: { type: "string" },
    operation: { enum: ["insert", "update", "delete", "truncate", "read"] },
    key: { oneOf: [{ type: "null" }, { type: "object", additionalProperties: true }] },
    before: { oneOf: [{ type: "null" }, { type: "object", additionalProperties: true }] },
    after: { oneOf: [{ type: "null" }, { type: "object", additionalProperties: true }] },
    unchanged: { type: "array", items: { type: "string" } },
    shape: { type: "string", pattern: "^[0-9a-f]{8}$" },
    backfillId: { type: "string" },
    keyChange: {
      type: "object",
      additionalProperties: false,
      required: ["changeId", "key"],
      properties: { changeId: { type: "string" }, key: { type: "object", additionalProperties: true } },
    },
    annotations: { type: "object", minProperties: 1, additionalProperties: true },
  },
};

function validate27(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="RowChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.changeId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changeId" },
        message: "must have required property '" + "changeId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.sourceId === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "sourceId" },
        message: "must have required property '" + "sourceId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.systemIdentifier === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "systemIdentifier" },
        message: "must have required property '" + "systemIdentifier" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.commitLsn === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "commitLsn" },
        message: "must have required property '" + "commitLsn" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.index === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "index" },
        message: "must have required property '" + "index" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.xid === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "xid" },
        message: "must have required property '" + "xid" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.committedAt === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "committedAt" },
        message: "must have required property '" + "committedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.capturedAt === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "capturedAt" },
        message: "must have required property '" + "capturedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.schema === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "schema" },
        message: "must have required property '" + "schema" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.table === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "table" },
        message: "must have required property '" + "table" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.operation === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "operation" },
        message: "must have required property '" + "operation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.key === undefined) {
      const err11 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "key" },
        message: "must have required property '" + "key" + "'",
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.before === undefined) {
      const err12 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "before" },
        message: "must have required property '" + "before" + "'",
      };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.after === undefined) {
      const err13 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "after" },
        message: "must have required property '" + "after" + "'",
      };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.unchanged === undefined) {
      const err14 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "unchanged" },
        message: "must have required property '" + "unchanged" + "'",
      };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema38.properties, key0)) {
        const err15 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.changeId !== undefined) {
      if (typeof data.changeId !== "string") {
        const err16 = {
          instancePath: instancePath + "/changeId",
          schemaPath: "#/properties/changeId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.sourceId !== undefined) {
      if (typeof data.sourceId !== "string") {
        const err17 = {
          instancePath: instancePath + "/sourceId",
          schemaPath: "#/properties/sourceId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.systemIdentifier !== undefined) {
      let data2 = data.systemIdentifier;
      if (typeof data2 === "string") {
        if (!pattern9.test(data2)) {
          const err18 = {
            instancePath: instancePath + "/systemIdentifier",
            schemaPath: "#/properties/systemIdentifier/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = {
          instancePath: instancePath + "/systemIdentifier",
          schemaPath: "#/properties/systemIdentifier/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.commitLsn !== undefined) {
      let data3 = data.commitLsn;
      if (typeof data3 === "string") {
        if (!pattern13.test(data3)) {
          const err20 = {
            instancePath: instancePath + "/commitLsn",
            schemaPath: "#/properties/commitLsn/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" },
            message: 'must match pattern "' + "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + "/commitLsn",
          schemaPath: "#/properties/commitLsn/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.index !== undefined) {
      let data4 = data.index;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
        const err22 = {
          instancePath: instancePath + "/index",
          schemaPath: "#/properties/index/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
      if (typeof data4 == "number") {
        if (data4 < 0 || isNaN(data4)) {
          const err23 = {
            instancePath: instancePath + "/index",
            schemaPath: "#/properties/index/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
    }
    if (data.xid !== undefined) {
      let data5 = data.xid;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5))) {
        const err24 = {
          instancePath: instancePath + "/xid",
          schemaPath: "#/properties/xid/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      if (typeof data5 == "number") {
        if (data5 < 0 || isNaN(data5)) {
          const err25 = {
            instancePath: instancePath + "/xid",
            schemaPath: "#/properties/xid/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
    }
    if (data.committedAt !== undefined) {
      let data6 = data.committedAt;
      if (typeof data6 === "string") {
        if (!pattern4.test(data6)) {
          const err26 = {
            instancePath: instancePath + "/committedAt",
            schemaPath: "#/properties/committedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      } else {
        const err27 = {
          instancePath: instancePath + "/committedAt",
          schemaPath: "#/properties/committedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.capturedAt !== undefined) {
      let data7 = data.capturedAt;
      if (typeof data7 === "string") {
        if (!pattern4.test(data7)) {
          const err28 = {
            instancePath: instancePath + "/capturedAt",
            schemaPath: "#/properties/capturedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else {
        const err29 = {
          instancePath: instancePath + "/capturedAt",
          schemaPath: "#/properties/capturedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.schema !== undefined) {
      if (typeof data.schema !== "string") {
        const err30 = {
          instancePath: instancePath + "/schema",
          schemaPath: "#/properties/schema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.table !== undefined) {
      if (typeof data.table !== "string") {
        const err31 = {
          instancePath: instancePath + "/table",
          schemaPath: "#/properties/table/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.operation !== undefined) {
      let data10 = data.operation;
      if (!(
        data10 === "insert" ||
        data10 === "update" ||
        data10 === "delete" ||
        data10 === "truncate" ||
        data10 === "read"
      )) {
        const err32 = {
          instancePath: instancePath + "/operation",
          schemaPath: "#/properties/operation/enum",
          keyword: "enum",
          params: { allowedValues: schema38.properties.operation.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.key !== undefined) {
      let data11 = data.key;
      const _errs24 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs25 = errors;
      if (data11 !== null) {
        const err33 = {
          instancePath: instancePath + "/key",
          schemaPath: "#/properties/key/oneOf/0/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
      var _valid0 = _errs25 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs27 = errors;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
      } else {
        const err34 = {
          instancePath: instancePath + "/key",
          schemaPath: "#/properties/key/oneOf/1/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
      var _valid0 = _errs27 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        const err35 = {
          instancePath: instancePath + "/key",
          schemaPath: "#/properties/key/oneOf",
          keyword: "oneOf",
          params: { passingSchemas: passing0 },
          message: "must match exactly one schema in oneOf",
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      } else {
        errors = _errs24;
        if (vErrors !== null) {
          if (_errs24) {
            vErrors.length = _errs24;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.before !== undefined) {
      let data12 = data.before;
      const _errs31 = errors;
      let valid2 = false;
      let passing1 = null;
      const _errs32 = errors;
      if (data12 !== null) {
        const err36 = {
          instancePath: instancePath + "/before",
          schemaPath: "#/properties/before/oneOf/0/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
      var _valid1 = _errs32 === errors;
      if (_valid1) {
        valid2 = true;
        passing1 = 0;
      }
      const _errs34 = errors;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
      } else {
        const err37 = {
          instancePath: instancePath + "/before",
          schemaPath: "#/properties/before/oneOf/1/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      var _valid1 = _errs34 === errors;
      if (_valid1 && valid2) {
        valid2 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid2 = true;
          passing1 = 1;
        }
      }
      if (!valid2) {
        const err38 = {
          instancePath: instancePath + "/before",
          schemaPath: "#/properties/before/oneOf",
          keyword: "oneOf",
          params: { passingSchemas: passing1 },
          message: "must match exactly one schema in oneOf",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      } else {
        errors = _errs31;
        if (vErrors !== null) {
          if (_errs31) {
            vErrors.length = _errs31;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.after !== undefined) {
      let data13 = data.after;
      const _errs38 = errors;
      let valid3 = false;
      let passing2 = null;
      const _errs39 = errors;
      if (data13 !== null) {
        const err39 = {
          instancePath: instancePath + "/after",
          schemaPath: "#/properties/after/oneOf/0/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
      var _valid2 = _errs39 === errors;
      if (_valid2) {
        valid3 = true;
        passing2 = 0;
      }
      const _errs41 = errors;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
      } else {
        const err40 = {
          instancePath: instancePath + "/after",
          schemaPath: "#/properties/after/oneOf/1/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      var _valid2 = _errs41 === errors;
      if (_valid2 && valid3) {
        valid3 = false;
        passing2 = [passing2, 1];
      } else {
        if (_valid2) {
          valid3 = true;
          passing2 = 1;
        }
      }
      if (!valid3) {
        const err41 = {
          instancePath: instancePath + "/after",
          schemaPath: "#/properties/after/oneOf",
          keyword: "oneOf",
          params: { passingSchemas: passing2 },
          message: "must match exactly one schema in oneOf",
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      } else {
        errors = _errs38;
        if (vErrors !== null) {
          if (_errs38) {
            vErrors.length = _errs38;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.unchanged !== undefined) {
      let data14 = data.unchanged;
      if (Array.isArray(data14)) {
        const len0 = data14.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data14[i0] !== "string") {
            const err42 = {
              instancePath: instancePath + "/unchanged/" + i0,
              schemaPath: "#/properties/unchanged/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = {
          instancePath: instancePath + "/unchanged",
          schemaPath: "#/properties/unchanged/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.shape !== undefined) {
      let data16 = data.shape;
      if (typeof data16 === "string") {
        if (!pattern14.test(data16)) {
          const err44 = {
            instancePath: instancePath + "/shape",
            schemaPath: "#/properties/shape/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9a-f]{8}$" },
            message: 'must match pattern "' + "^[0-9a-f]{8}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
      } else {
        const err45 = {
          instancePath: instancePath + "/shape",
          schemaPath: "#/properties/shape/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.backfillId !== undefined) {
      if (typeof data.backfillId !== "string") {
        const err46 = {
          instancePath: instancePath + "/backfillId",
          schemaPath: "#/properties/backfillId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.keyChange !== undefined) {
      let data18 = data.keyChange;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        if (data18.changeId === undefined) {
          const err47 = {
            instancePath: instancePath + "/keyChange",
            schemaPath: "#/properties/keyChange/required",
            keyword: "required",
            params: { missingProperty: "changeId" },
            message: "must have required property '" + "changeId" + "'",
          };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
        if (data18.key === undefined) {
          const err48 = {
            instancePath: instancePath + "/keyChange",
            schemaPath: "#/properties/keyChange/required",
            keyword: "required",
            params: { missingProperty: "key" },
            message: "must have required property '" + "key" + "'",
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        for (const key1 in data18) {
          if (!(key1 === "changeId" || key1 === "key")) {
            const err49 = {
              instancePath: instancePath + "/keyChange",
              schemaPath: "#/properties/keyChange/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
        }
        if (data18.changeId !== undefined) {
          if (typeof data18.changeId !== "string") {
            const err50 = {
              instancePath: instancePath + "/keyChange/changeId",
              schemaPath: "#/properties/keyChange/properties/changeId/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data18.key !== undefined) {
          let data20 = data18.key;
          if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
          } else {
            const err51 = {
              instancePath: instancePath + "/keyChange/key",
              schemaPath: "#/properties/keyChange/properties/key/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
      } else {
        const err52 = {
          instancePath: instancePath + "/keyChange",
          schemaPath: "#/properties/keyChange/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.annotations !== undefined) {
      let data21 = data.annotations;
      if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
        if (Object.keys(data21).length < 1) {
          const err53 = {
            instancePath: instancePath + "/annotations",
            schemaPath: "#/properties/annotations/minProperties",
            keyword: "minProperties",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 properties",
          };
          if (vErrors === null) {
            vErrors = [err53];
          } else {
            vErrors.push(err53);
          }
          errors++;
        }
      } else {
        const err54 = {
          instancePath: instancePath + "/annotations",
          schemaPath: "#/properties/annotations/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
  } else {
    const err55 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err55];
    } else {
      vErrors.push(err55);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const TableDescribed = validate28;
const schema39 = {
  $id: "TableDescribed",
  type: "object",
  additionalProperties: false,
  required: ["sourceId", "schema", "table", "shape", "columns", "replicaIdentity", "describedAt"],
  properties: {
    sourceId: { type: "string" },
    schema: { type: "string" },
    table: { type: "string" },
    shape: { type: "string", pattern: "^[0-9a-f]{8}$" },
    columns: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "type", "typeOid", "inKey"],
        properties: {
          name: { type: "string" },
          type: { type: "string" },
          typeOid: { type: "integer", minimum: 0 },
          inKey: { type: "boolean" },
        },
      },
    },
    replicaIdentity: { enum: ["default", "index", "full", "nothing"] },
    describedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
  },
};

function validate28(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="TableDescribed" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sourceId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "sourceId" },
        message: "must have required property '" + "sourceId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.schema === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "schema" },
        message: "must have required property '" + "schema" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.table === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "table" },
        message: "must have required property '" + "table" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.shape === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "shape" },
        message: "must have required property '" + "shape" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.columns === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "columns" },
        message: "must have required property '" + "columns" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.replicaIdentity === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "replicaIdentity" },
        message: "must have required property '" + "replicaIdentity" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.describedAt === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "describedAt" },
        message: "must have required property '" + "describedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "sourceId" ||
        key0 === "schema" ||
        key0 === "table" ||
        key0 === "shape" ||
        key0 === "columns" ||
        key0 === "replicaIdentity" ||
        key0 === "describedAt"
      )) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.sourceId !== undefined) {
      if (typeof data.sourceId !== "string") {
        const err8 = {
          instancePath: instancePath + "/sourceId",
          schemaPath: "#/properties/sourceId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.schema !== undefined) {
      if (typeof data.schema !== "string") {
        const err9 = {
          instancePath: instancePath + "/schema",
          schemaPath: "#/properties/schema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.table !== undefined) {
      if (typeof data.table !== "string") {
        const err10 = {
          instancePath: instancePath + "/table",
          schemaPath: "#/properties/table/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.shape !== undefined) {
      let data3 = data.shape;
      if (typeof data3 === "string") {
        if (!pattern14.test(data3)) {
          const err11 = {
            instancePath: instancePath + "/shape",
            schemaPath: "#/properties/shape/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9a-f]{8}$" },
            message: 'must match pattern "' + "^[0-9a-f]{8}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = {
          instancePath: instancePath + "/shape",
          schemaPath: "#/properties/shape/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.columns !== undefined) {
      let data4 = data.columns;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.name === undefined) {
              const err13 = {
                instancePath: instancePath + "/columns/" + i0,
                schemaPath: "#/properties/columns/items/required",
                keyword: "required",
                params: { missingProperty: "name" },
                message: "must have required property '" + "name" + "'",
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data5.type === undefined) {
              const err14 = {
                instancePath: instancePath + "/columns/" + i0,
                schemaPath: "#/properties/columns/items/required",
                keyword: "required",
                params: { missingProperty: "type" },
                message: "must have required property '" + "type" + "'",
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data5.typeOid === undefined) {
              const err15 = {
                instancePath: instancePath + "/columns/" + i0,
                schemaPath: "#/properties/columns/items/required",
                keyword: "required",
                params: { missingProperty: "typeOid" },
                message: "must have required property '" + "typeOid" + "'",
              };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data5.inKey === undefined) {
              const err16 = {
                instancePath: instancePath + "/columns/" + i0,
                schemaPath: "#/properties/columns/items/required",
                keyword: "required",
                params: { missingProperty: "inKey" },
                message: "must have required property '" + "inKey" + "'",
              };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            for (const key1 in data5) {
              if (!(key1 === "name" || key1 === "type" || key1 === "typeOid" || key1 === "inKey")) {
                const err17 = {
                  instancePath: instancePath + "/columns/" + i0,
                  schemaPath: "#/properties/columns/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data5.name !== undefined) {
              if (typeof data5.name !== "string") {
                const err18 = {
                  instancePath: instancePath + "/columns/" + i0 + "/name",
                  schemaPath: "#/properties/columns/items/properties/name/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data5.type !== undefined) {
              if (typeof data5.type !== "string") {
                const err19 = {
                  instancePath: instancePath + "/columns/" + i0 + "/type",
                  schemaPath: "#/properties/columns/items/properties/type/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data5.typeOid !== undefined) {
              let data8 = data5.typeOid;
              if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8))) {
                const err20 = {
                  instancePath: instancePath + "/columns/" + i0 + "/typeOid",
                  schemaPath: "#/properties/columns/items/properties/typeOid/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              if (typeof data8 == "number") {
                if (data8 < 0 || isNaN(data8)) {
                  const err21 = {
                    instancePath: instancePath + "/columns/" + i0 + "/typeOid",
                    schemaPath: "#/properties/columns/items/properties/typeOid/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 0 },
                    message: "must be >= 0",
                  };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              }
            }
            if (data5.inKey !== undefined) {
              if (typeof data5.inKey !== "boolean") {
                const err22 = {
                  instancePath: instancePath + "/columns/" + i0 + "/inKey",
                  schemaPath: "#/properties/columns/items/properties/inKey/type",
                  keyword: "type",
                  params: { type: "boolean" },
                  message: "must be boolean",
                };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
          } else {
            const err23 = {
              instancePath: instancePath + "/columns/" + i0,
              schemaPath: "#/properties/columns/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = {
          instancePath: instancePath + "/columns",
          schemaPath: "#/properties/columns/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.replicaIdentity !== undefined) {
      let data10 = data.replicaIdentity;
      if (!(data10 === "default" || data10 === "index" || data10 === "full" || data10 === "nothing")) {
        const err25 = {
          instancePath: instancePath + "/replicaIdentity",
          schemaPath: "#/properties/replicaIdentity/enum",
          keyword: "enum",
          params: { allowedValues: schema39.properties.replicaIdentity.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.describedAt !== undefined) {
      let data11 = data.describedAt;
      if (typeof data11 === "string") {
        if (!pattern4.test(data11)) {
          const err26 = {
            instancePath: instancePath + "/describedAt",
            schemaPath: "#/properties/describedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      } else {
        const err27 = {
          instancePath: instancePath + "/describedAt",
          schemaPath: "#/properties/describedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
  } else {
    const err28 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err28];
    } else {
      vErrors.push(err28);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const MessageCaptured = validate29;
const schema40 = {
  $id: "MessageCaptured",
  type: "object",
  additionalProperties: false,
  required: [
    "changeId",
    "sourceId",
    "systemIdentifier",
    "commitLsn",
    "index",
    "xid",
    "committedAt",
    "capturedAt",
    "prefix",
    "content",
  ],
  properties: {
    changeId: { type: "string" },
    sourceId: { type: "string" },
    systemIdentifier: { type: "string", pattern: "^[0-9]+$" },
    commitLsn: { type: "string", pattern: "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" },
    index: { type: "integer", minimum: 0 },
    xid: { type: "integer", minimum: 0 },
    committedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    capturedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    prefix: { type: "string" },
    content: { type: "string" },
    annotations: { type: "object", minProperties: 1, additionalProperties: true },
  },
};

function validate29(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="MessageCaptured" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.changeId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changeId" },
        message: "must have required property '" + "changeId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.sourceId === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "sourceId" },
        message: "must have required property '" + "sourceId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.systemIdentifier === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "systemIdentifier" },
        message: "must have required property '" + "systemIdentifier" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.commitLsn === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "commitLsn" },
        message: "must have required property '" + "commitLsn" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.index === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "index" },
        message: "must have required property '" + "index" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.xid === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "xid" },
        message: "must have required property '" + "xid" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.committedAt === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "committedAt" },
        message: "must have required property '" + "committedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.capturedAt === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "capturedAt" },
        message: "must have required property '" + "capturedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.prefix === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "prefix" },
        message: "must have required property '" + "prefix" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.content === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "content" },
        message: "must have required property '" + "content" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema40.properties, key0)) {
        const err10 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.changeId !== undefined) {
      if (typeof data.changeId !== "string") {
        const err11 = {
          instancePath: instancePath + "/changeId",
          schemaPath: "#/properties/changeId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.sourceId !== undefined) {
      if (typeof data.sourceId !== "string") {
        const err12 = {
          instancePath: instancePath + "/sourceId",
          schemaPath: "#/properties/sourceId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.systemIdentifier !== undefined) {
      let data2 = data.systemIdentifier;
      if (typeof data2 === "string") {
        if (!pattern9.test(data2)) {
          const err13 = {
            instancePath: instancePath + "/systemIdentifier",
            schemaPath: "#/properties/systemIdentifier/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/systemIdentifier",
          schemaPath: "#/properties/systemIdentifier/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.commitLsn !== undefined) {
      let data3 = data.commitLsn;
      if (typeof data3 === "string") {
        if (!pattern13.test(data3)) {
          const err15 = {
            instancePath: instancePath + "/commitLsn",
            schemaPath: "#/properties/commitLsn/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" },
            message: 'must match pattern "' + "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = {
          instancePath: instancePath + "/commitLsn",
          schemaPath: "#/properties/commitLsn/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.index !== undefined) {
      let data4 = data.index;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
        const err17 = {
          instancePath: instancePath + "/index",
          schemaPath: "#/properties/index/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data4 == "number") {
        if (data4 < 0 || isNaN(data4)) {
          const err18 = {
            instancePath: instancePath + "/index",
            schemaPath: "#/properties/index/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      }
    }
    if (data.xid !== undefined) {
      let data5 = data.xid;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5))) {
        const err19 = {
          instancePath: instancePath + "/xid",
          schemaPath: "#/properties/xid/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      if (typeof data5 == "number") {
        if (data5 < 0 || isNaN(data5)) {
          const err20 = {
            instancePath: instancePath + "/xid",
            schemaPath: "#/properties/xid/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      }
    }
    if (data.committedAt !== undefined) {
      let data6 = data.committedAt;
      if (typeof data6 === "string") {
        if (!pattern4.test(data6)) {
          const err21 = {
            instancePath: instancePath + "/committedAt",
            schemaPath: "#/properties/committedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = {
          instancePath: instancePath + "/committedAt",
          schemaPath: "#/properties/committedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.capturedAt !== undefined) {
      let data7 = data.capturedAt;
      if (typeof data7 === "string") {
        if (!pattern4.test(data7)) {
          const err23 = {
            instancePath: instancePath + "/capturedAt",
            schemaPath: "#/properties/capturedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = {
          instancePath: instancePath + "/capturedAt",
          schemaPath: "#/properties/capturedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.prefix !== undefined) {
      if (typeof data.prefix !== "string") {
        const err25 = {
          instancePath: instancePath + "/prefix",
          schemaPath: "#/properties/prefix/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.content !== undefined) {
      if (typeof data.content !== "string") {
        const err26 = {
          instancePath: instancePath + "/content",
          schemaPath: "#/properties/content/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.annotations !== undefined) {
      let data10 = data.annotations;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (Object.keys(data10).length < 1) {
          const err27 = {
            instancePath: instancePath + "/annotations",
            schemaPath: "#/properties/annotations/minProperties",
            keyword: "minProperties",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 properties",
          };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = {
          instancePath: instancePath + "/annotations",
          schemaPath: "#/properties/annotations/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
  } else {
    const err29 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err29];
    } else {
      vErrors.push(err29);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const TransactionCommitted = validate30;
const schema41 = {
  $id: "TransactionCommitted",
  type: "object",
  additionalProperties: false,
  required: [
    "transactionId",
    "sourceId",
    "systemIdentifier",
    "commitLsn",
    "xid",
    "committedAt",
    "capturedAt",
    "changes",
    "messages",
    "parked",
    "tables",
  ],
  properties: {
    transactionId: { type: "string" },
    sourceId: { type: "string" },
    systemIdentifier: { type: "string", pattern: "^[0-9]+$" },
    commitLsn: { type: "string", pattern: "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" },
    xid: { type: "integer", minimum: 0 },
    committedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    capturedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    changes: { type: "integer", minimum: 0 },
    messages: { type: "integer", minimum: 0 },
    parked: { type: "integer", minimum: 0 },
    tables: {
      type: "array",
      maxItems: 2000,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["schema", "table", "changes", "parked"],
        properties: {
          schema: { type: "string" },
          table: { type: "string" },
          changes: { type: "integer", minimum: 1 },
          parked: { type: "integer", minimum: 0 },
        },
      },
    },
  },
};

function validate30(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="TransactionCommitted" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.transactionId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "transactionId" },
        message: "must have required property '" + "transactionId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.sourceId === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "sourceId" },
        message: "must have required property '" + "sourceId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.systemIdentifier === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "systemIdentifier" },
        message: "must have required property '" + "systemIdentifier" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.commitLsn === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "commitLsn" },
        message: "must have required property '" + "commitLsn" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.xid === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "xid" },
        message: "must have required property '" + "xid" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.committedAt === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "committedAt" },
        message: "must have required property '" + "committedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.capturedAt === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "capturedAt" },
        message: "must have required property '" + "capturedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.changes === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changes" },
        message: "must have required property '" + "changes" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.messages === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "messages" },
        message: "must have required property '" + "messages" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.parked === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "parked" },
        message: "must have required property '" + "parked" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.tables === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tables" },
        message: "must have required property '" + "tables" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema41.properties, key0)) {
        const err11 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.transactionId !== undefined) {
      if (typeof data.transactionId !== "string") {
        const err12 = {
          instancePath: instancePath + "/transactionId",
          schemaPath: "#/properties/transactionId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.sourceId !== undefined) {
      if (typeof data.sourceId !== "string") {
        const err13 = {
          instancePath: instancePath + "/sourceId",
          schemaPath: "#/properties/sourceId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.systemIdentifier !== undefined) {
      let data2 = data.systemIdentifier;
      if (typeof data2 === "string") {
        if (!pattern9.test(data2)) {
          const err14 = {
            instancePath: instancePath + "/systemIdentifier",
            schemaPath: "#/properties/systemIdentifier/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = {
          instancePath: instancePath + "/systemIdentifier",
          schemaPath: "#/properties/systemIdentifier/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.commitLsn !== undefined) {
      let data3 = data.commitLsn;
      if (typeof data3 === "string") {
        if (!pattern13.test(data3)) {
          const err16 = {
            instancePath: instancePath + "/commitLsn",
            schemaPath: "#/properties/commitLsn/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" },
            message: 'must match pattern "' + "^[0-9A-F]{1,8}/[0-9A-F]{1,8}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + "/commitLsn",
          schemaPath: "#/properties/commitLsn/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.xid !== undefined) {
      let data4 = data.xid;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
        const err18 = {
          instancePath: instancePath + "/xid",
          schemaPath: "#/properties/xid/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (typeof data4 == "number") {
        if (data4 < 0 || isNaN(data4)) {
          const err19 = {
            instancePath: instancePath + "/xid",
            schemaPath: "#/properties/xid/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
    }
    if (data.committedAt !== undefined) {
      let data5 = data.committedAt;
      if (typeof data5 === "string") {
        if (!pattern4.test(data5)) {
          const err20 = {
            instancePath: instancePath + "/committedAt",
            schemaPath: "#/properties/committedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + "/committedAt",
          schemaPath: "#/properties/committedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.capturedAt !== undefined) {
      let data6 = data.capturedAt;
      if (typeof data6 === "string") {
        if (!pattern4.test(data6)) {
          const err22 = {
            instancePath: instancePath + "/capturedAt",
            schemaPath: "#/properties/capturedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = {
          instancePath: instancePath + "/capturedAt",
          schemaPath: "#/properties/capturedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.changes !== undefined) {
      let data7 = data.changes;
      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7))) {
        const err24 = {
          instancePath: instancePath + "/changes",
          schemaPath: "#/properties/changes/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      if (typeof data7 == "number") {
        if (data7 < 0 || isNaN(data7)) {
          const err25 = {
            instancePath: instancePath + "/changes",
            schemaPath: "#/properties/changes/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
    }
    if (data.messages !== undefined) {
      let data8 = data.messages;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8))) {
        const err26 = {
          instancePath: instancePath + "/messages",
          schemaPath: "#/properties/messages/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (typeof data8 == "number") {
        if (data8 < 0 || isNaN(data8)) {
          const err27 = {
            instancePath: instancePath + "/messages",
            schemaPath: "#/properties/messages/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      }
    }
    if (data.parked !== undefined) {
      let data9 = data.parked;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9))) {
        const err28 = {
          instancePath: instancePath + "/parked",
          schemaPath: "#/properties/parked/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      if (typeof data9 == "number") {
        if (data9 < 0 || isNaN(data9)) {
          const err29 = {
            instancePath: instancePath + "/parked",
            schemaPath: "#/properties/parked/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      }
    }
    if (data.tables !== undefined) {
      let data10 = data.tables;
      if (Array.isArray(data10)) {
        if (data10.length > 2000) {
          const err30 = {
            instancePath: instancePath + "/tables",
            schemaPath: "#/properties/tables/maxItems",
            keyword: "maxItems",
            params: { limit: 2000 },
            message: "must NOT have more than 2000 items",
          };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        const len0 = data10.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data11 = data10[i0];
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            if (data11.schema === undefined) {
              const err31 = {
                instancePath: instancePath + "/tables/" + i0,
                schemaPath: "#/properties/tables/items/required",
                keyword: "required",
                params: { missingProperty: "schema" },
                message: "must have required property '" + "schema" + "'",
              };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            if (data11.table === undefined) {
              const err32 = {
                instancePath: instancePath + "/tables/" + i0,
                schemaPath: "#/properties/tables/items/required",
                keyword: "required",
                params: { missingProperty: "table" },
                message: "must have required property '" + "table" + "'",
              };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (data11.changes === undefined) {
              const err33 = {
                instancePath: instancePath + "/tables/" + i0,
                schemaPath: "#/properties/tables/items/required",
                keyword: "required",
                params: { missingProperty: "changes" },
                message: "must have required property '" + "changes" + "'",
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data11.parked === undefined) {
              const err34 = {
                instancePath: instancePath + "/tables/" + i0,
                schemaPath: "#/properties/tables/items/required",
                keyword: "required",
                params: { missingProperty: "parked" },
                message: "must have required property '" + "parked" + "'",
              };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            for (const key1 in data11) {
              if (!(key1 === "schema" || key1 === "table" || key1 === "changes" || key1 === "parked")) {
                const err35 = {
                  instancePath: instancePath + "/tables/" + i0,
                  schemaPath: "#/properties/tables/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data11.schema !== undefined) {
              if (typeof data11.schema !== "string") {
                const err36 = {
                  instancePath: instancePath + "/tables/" + i0 + "/schema",
                  schemaPath: "#/properties/tables/items/properties/schema/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data11.table !== undefined) {
              if (typeof data11.table !== "string") {
                const err37 = {
                  instancePath: instancePath + "/tables/" + i0 + "/table",
                  schemaPath: "#/properties/tables/items/properties/table/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
            if (data11.changes !== undefined) {
              let data14 = data11.changes;
              if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14))) {
                const err38 = {
                  instancePath: instancePath + "/tables/" + i0 + "/changes",
                  schemaPath: "#/properties/tables/items/properties/changes/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
              if (typeof data14 == "number") {
                if (data14 < 1 || isNaN(data14)) {
                  const err39 = {
                    instancePath: instancePath + "/tables/" + i0 + "/changes",
                    schemaPath: "#/properties/tables/items/properties/changes/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 1 },
                    message: "must be >= 1",
                  };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
              }
            }
            if (data11.parked !== undefined) {
              let data15 = data11.parked;
              if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15))) {
                const err40 = {
                  instancePath: instancePath + "/tables/" + i0 + "/parked",
                  schemaPath: "#/properties/tables/items/properties/parked/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
              if (typeof data15 == "number") {
                if (data15 < 0 || isNaN(data15)) {
                  const err41 = {
                    instancePath: instancePath + "/tables/" + i0 + "/parked",
                    schemaPath: "#/properties/tables/items/properties/parked/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 0 },
                    message: "must be >= 0",
                  };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err42 = {
              instancePath: instancePath + "/tables/" + i0,
              schemaPath: "#/properties/tables/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = {
          instancePath: instancePath + "/tables",
          schemaPath: "#/properties/tables/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
  } else {
    const err44 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err44];
    } else {
      vErrors.push(err44);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const ApiKeyChanged = validate31;
const schema42 = {
  $id: "ApiKeyChanged",
  type: "object",
  additionalProperties: false,
  required: ["id", "version", "changedAt", "role", "name", "hash", "status"],
  properties: {
    id: { type: "string", minLength: 1, maxLength: 256 },
    version: { type: "integer", minimum: 1 },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    role: { enum: ["operator", "tenant", "application"] },
    tenantId: { type: "string" },
    name: { type: "string" },
    hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
    status: { enum: ["active", "suspended"] },
  },
};
const pattern39 = new RegExp("^sha256:[0-9a-f]{64}$", "u");

function validate31(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="ApiKeyChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "id" },
        message: "must have required property '" + "id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.role === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "role" },
        message: "must have required property '" + "role" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.name === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "name" },
        message: "must have required property '" + "name" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.hash === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "hash" },
        message: "must have required property '" + "hash" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "id" ||
        key0 === "version" ||
        key0 === "changedAt" ||
        key0 === "role" ||
        key0 === "tenantId" ||
        key0 === "name" ||
        key0 === "hash" ||
        key0 === "status"
      )) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 256 && func1(data0) > 256) {
          const err8 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data0.length < 2 && func1(data0) < 1) {
          const err9 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        const err11 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data1 == "number") {
        if (data1 < 1 || isNaN(data1)) {
          const err12 = {
            instancePath: instancePath + "/version",
            schemaPath: "#/properties/version/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.changedAt !== undefined) {
      let data2 = data.changedAt;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err13 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.role !== undefined) {
      let data3 = data.role;
      if (!(data3 === "operator" || data3 === "tenant" || data3 === "application")) {
        const err15 = {
          instancePath: instancePath + "/role",
          schemaPath: "#/properties/role/enum",
          keyword: "enum",
          params: { allowedValues: schema42.properties.role.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.tenantId !== undefined) {
      if (typeof data.tenantId !== "string") {
        const err16 = {
          instancePath: instancePath + "/tenantId",
          schemaPath: "#/properties/tenantId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== "string") {
        const err17 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.hash !== undefined) {
      let data6 = data.hash;
      if (typeof data6 === "string") {
        if (!pattern39.test(data6)) {
          const err18 = {
            instancePath: instancePath + "/hash",
            schemaPath: "#/properties/hash/pattern",
            keyword: "pattern",
            params: { pattern: "^sha256:[0-9a-f]{64}$" },
            message: 'must match pattern "' + "^sha256:[0-9a-f]{64}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = {
          instancePath: instancePath + "/hash",
          schemaPath: "#/properties/hash/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      let data7 = data.status;
      if (!(data7 === "active" || data7 === "suspended")) {
        const err20 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/enum",
          keyword: "enum",
          params: { allowedValues: schema42.properties.status.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
  } else {
    const err21 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err21];
    } else {
      vErrors.push(err21);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
validate31.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const SourceChanged = validate32;
const schema43 = {
  $id: "SourceChanged",
  type: "object",
  additionalProperties: false,
  required: ["id", "version", "changedAt", "connectionUrl", "slot", "publication", "tables", "status"],
  properties: {
    id: { type: "string", minLength: 1, maxLength: 256 },
    version: { type: "integer", minimum: 1 },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    connectionUrl: { type: "string" },
    slot: { type: "string", pattern: "^[a-z0-9_]{1,63}$" },
    publication: { type: "string", pattern: "^[a-z0-9_]{1,63}$" },
    tables: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["schema", "table"],
        properties: {
          schema: { type: "string" },
          table: { type: "string" },
          columns: { type: "array", minItems: 1, items: { type: "string" } },
          where: { type: "string" },
        },
      },
    },
    status: { enum: ["enabled", "disabled"] },
    tls: {
      type: "object",
      additionalProperties: false,
      required: ["mode"],
      properties: { mode: { enum: ["verify-full", "require", "disable"] }, ca: { type: "string" } },
    },
    snapshot: { enum: ["initial", "never"] },
    rowSessions: { type: "integer", minimum: 1, maximum: 16 },
    origin: { enum: ["any", "none"] },
    adoptSlot: { type: "boolean" },
    tellTransactions: { type: "boolean" },
    outbox: {
      type: "object",
      additionalProperties: false,
      properties: {
        table: {
          type: "object",
          additionalProperties: false,
          required: ["schema", "table", "cleanUp"],
          properties: { schema: { type: "string" }, table: { type: "string" }, cleanUp: { type: "boolean" } },
        },
        messagePrefix: { type: "string" },
      },
    },
  },
};
const pattern41 = new RegExp("^[a-z0-9_]{1,63}$", "u");

function validate32(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="SourceChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate32.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "id" },
        message: "must have required property '" + "id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.connectionUrl === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "connectionUrl" },
        message: "must have required property '" + "connectionUrl" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.slot === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "slot" },
        message: "must have required property '" + "slot" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.publication === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "publication" },
        message: "must have required property '" + "publication" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.tables === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tables" },
        message: "must have required property '" + "tables" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema43.properties, key0)) {
        const err8 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 256 && func1(data0) > 256) {
          const err9 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0.length < 2 && func1(data0) < 1) {
          const err10 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        const err12 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data1 == "number") {
        if (data1 < 1 || isNaN(data1)) {
          const err13 = {
            instancePath: instancePath + "/version",
            schemaPath: "#/properties/version/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
    if (data.changedAt !== undefined) {
      let data2 = data.changedAt;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err14 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.connectionUrl !== undefined) {
      if (typeof data.connectionUrl !== "string") {
        const err16 = {
          instancePath: instancePath + "/connectionUrl",
          schemaPath: "#/properties/connectionUrl/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.slot !== undefined) {
      let data4 = data.slot;
      if (typeof data4 === "string") {
        if (!pattern41.test(data4)) {
          const err17 = {
            instancePath: instancePath + "/slot",
            schemaPath: "#/properties/slot/pattern",
            keyword: "pattern",
            params: { pattern: "^[a-z0-9_]{1,63}$" },
            message: 'must match pattern "' + "^[a-z0-9_]{1,63}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = {
          instancePath: instancePath + "/slot",
          schemaPath: "#/properties/slot/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.publication !== undefined) {
      let data5 = data.publication;
      if (typeof data5 === "string") {
        if (!pattern41.test(data5)) {
          const err19 = {
            instancePath: instancePath + "/publication",
            schemaPath: "#/properties/publication/pattern",
            keyword: "pattern",
            params: { pattern: "^[a-z0-9_]{1,63}$" },
            message: 'must match pattern "' + "^[a-z0-9_]{1,63}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = {
          instancePath: instancePath + "/publication",
          schemaPath: "#/properties/publication/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.tables !== undefined) {
      let data6 = data.tables;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err21 = {
            instancePath: instancePath + "/tables",
            schemaPath: "#/properties/tables/minItems",
            keyword: "minItems",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 items",
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.schema === undefined) {
              const err22 = {
                instancePath: instancePath + "/tables/" + i0,
                schemaPath: "#/properties/tables/items/required",
                keyword: "required",
                params: { missingProperty: "schema" },
                message: "must have required property '" + "schema" + "'",
              };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            if (data7.table === undefined) {
              const err23 = {
                instancePath: instancePath + "/tables/" + i0,
                schemaPath: "#/properties/tables/items/required",
                keyword: "required",
                params: { missingProperty: "table" },
                message: "must have required property '" + "table" + "'",
              };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            for (const key1 in data7) {
              if (!(key1 === "schema" || key1 === "table" || key1 === "columns" || key1 === "where")) {
                const err24 = {
                  instancePath: instancePath + "/tables/" + i0,
                  schemaPath: "#/properties/tables/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data7.schema !== undefined) {
              if (typeof data7.schema !== "string") {
                const err25 = {
                  instancePath: instancePath + "/tables/" + i0 + "/schema",
                  schemaPath: "#/properties/tables/items/properties/schema/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data7.table !== undefined) {
              if (typeof data7.table !== "string") {
                const err26 = {
                  instancePath: instancePath + "/tables/" + i0 + "/table",
                  schemaPath: "#/properties/tables/items/properties/table/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data7.columns !== undefined) {
              let data10 = data7.columns;
              if (Array.isArray(data10)) {
                if (data10.length < 1) {
                  const err27 = {
                    instancePath: instancePath + "/tables/" + i0 + "/columns",
                    schemaPath: "#/properties/tables/items/properties/columns/minItems",
                    keyword: "minItems",
                    params: { limit: 1 },
                    message: "must NOT have fewer than 1 items",
                  };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                const len1 = data10.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data10[i1] !== "string") {
                    const err28 = {
                      instancePath: instancePath + "/tables/" + i0 + "/columns/" + i1,
                      schemaPath: "#/properties/tables/items/properties/columns/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                }
              } else {
                const err29 = {
                  instancePath: instancePath + "/tables/" + i0 + "/columns",
                  schemaPath: "#/properties/tables/items/properties/columns/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data7.where !== undefined) {
              if (typeof data7.where !== "string") {
                const err30 = {
                  instancePath: instancePath + "/tables/" + i0 + "/where",
                  schemaPath: "#/properties/tables/items/properties/where/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
          } else {
            const err31 = {
              instancePath: instancePath + "/tables/" + i0,
              schemaPath: "#/properties/tables/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = {
          instancePath: instancePath + "/tables",
          schemaPath: "#/properties/tables/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      let data13 = data.status;
      if (!(data13 === "enabled" || data13 === "disabled")) {
        const err33 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/enum",
          keyword: "enum",
          params: { allowedValues: schema43.properties.status.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.tls !== undefined) {
      let data14 = data.tls;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14.mode === undefined) {
          const err34 = {
            instancePath: instancePath + "/tls",
            schemaPath: "#/properties/tls/required",
            keyword: "required",
            params: { missingProperty: "mode" },
            message: "must have required property '" + "mode" + "'",
          };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        for (const key2 in data14) {
          if (!(key2 === "mode" || key2 === "ca")) {
            const err35 = {
              instancePath: instancePath + "/tls",
              schemaPath: "#/properties/tls/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key2 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data14.mode !== undefined) {
          let data15 = data14.mode;
          if (!(data15 === "verify-full" || data15 === "require" || data15 === "disable")) {
            const err36 = {
              instancePath: instancePath + "/tls/mode",
              schemaPath: "#/properties/tls/properties/mode/enum",
              keyword: "enum",
              params: { allowedValues: schema43.properties.tls.properties.mode.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data14.ca !== undefined) {
          if (typeof data14.ca !== "string") {
            const err37 = {
              instancePath: instancePath + "/tls/ca",
              schemaPath: "#/properties/tls/properties/ca/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
      } else {
        const err38 = {
          instancePath: instancePath + "/tls",
          schemaPath: "#/properties/tls/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.snapshot !== undefined) {
      let data17 = data.snapshot;
      if (!(data17 === "initial" || data17 === "never")) {
        const err39 = {
          instancePath: instancePath + "/snapshot",
          schemaPath: "#/properties/snapshot/enum",
          keyword: "enum",
          params: { allowedValues: schema43.properties.snapshot.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.rowSessions !== undefined) {
      let data18 = data.rowSessions;
      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18))) {
        const err40 = {
          instancePath: instancePath + "/rowSessions",
          schemaPath: "#/properties/rowSessions/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      if (typeof data18 == "number") {
        if (data18 > 16 || isNaN(data18)) {
          const err41 = {
            instancePath: instancePath + "/rowSessions",
            schemaPath: "#/properties/rowSessions/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 16 },
            message: "must be <= 16",
          };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
        if (data18 < 1 || isNaN(data18)) {
          const err42 = {
            instancePath: instancePath + "/rowSessions",
            schemaPath: "#/properties/rowSessions/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
      }
    }
    if (data.origin !== undefined) {
      let data19 = data.origin;
      if (!(data19 === "any" || data19 === "none")) {
        const err43 = {
          instancePath: instancePath + "/origin",
          schemaPath: "#/properties/origin/enum",
          keyword: "enum",
          params: { allowedValues: schema43.properties.origin.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.adoptSlot !== undefined) {
      if (typeof data.adoptSlot !== "boolean") {
        const err44 = {
          instancePath: instancePath + "/adoptSlot",
          schemaPath: "#/properties/adoptSlot/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.tellTransactions !== undefined) {
      if (typeof data.tellTransactions !== "boolean") {
        const err45 = {
          instancePath: instancePath + "/tellTransactions",
          schemaPath: "#/properties/tellTransactions/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.outbox !== undefined) {
      let data22 = data.outbox;
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        for (const key3 in data22) {
          if (!(key3 === "table" || key3 === "messagePrefix")) {
            const err46 = {
              instancePath: instancePath + "/outbox",
              schemaPath: "#/properties/outbox/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key3 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
        if (data22.table !== undefined) {
          let data23 = data22.table;
          if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
            if (data23.schema === undefined) {
              const err47 = {
                instancePath: instancePath + "/outbox/table",
                schemaPath: "#/properties/outbox/properties/table/required",
                keyword: "required",
                params: { missingProperty: "schema" },
                message: "must have required property '" + "schema" + "'",
              };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
            if (data23.table === undefined) {
              const err48 = {
                instancePath: instancePath + "/outbox/table",
                schemaPath: "#/properties/outbox/properties/table/required",
                keyword: "required",
                params: { missingProperty: "table" },
                message: "must have required property '" + "table" + "'",
              };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
            if (data23.cleanUp === undefined) {
              const err49 = {
                instancePath: instancePath + "/outbox/table",
                schemaPath: "#/properties/outbox/properties/table/required",
                keyword: "required",
                params: { missingProperty: "cleanUp" },
                message: "must have required property '" + "cleanUp" + "'",
              };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
            for (const key4 in data23) {
              if (!(key4 === "schema" || key4 === "table" || key4 === "cleanUp")) {
                const err50 = {
                  instancePath: instancePath + "/outbox/table",
                  schemaPath: "#/properties/outbox/properties/table/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key4 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data23.schema !== undefined) {
              if (typeof data23.schema !== "string") {
                const err51 = {
                  instancePath: instancePath + "/outbox/table/schema",
                  schemaPath: "#/properties/outbox/properties/table/properties/schema/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
            if (data23.table !== undefined) {
              if (typeof data23.table !== "string") {
                const err52 = {
                  instancePath: instancePath + "/outbox/table/table",
                  schemaPath: "#/properties/outbox/properties/table/properties/table/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data23.cleanUp !== undefined) {
              if (typeof data23.cleanUp !== "boolean") {
                const err53 = {
                  instancePath: instancePath + "/outbox/table/cleanUp",
                  schemaPath: "#/properties/outbox/properties/table/properties/cleanUp/type",
                  keyword: "type",
                  params: { type: "boolean" },
                  message: "must be boolean",
                };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
          } else {
            const err54 = {
              instancePath: instancePath + "/outbox/table",
              schemaPath: "#/properties/outbox/properties/table/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data22.messagePrefix !== undefined) {
          if (typeof data22.messagePrefix !== "string") {
            const err55 = {
              instancePath: instancePath + "/outbox/messagePrefix",
              schemaPath: "#/properties/outbox/properties/messagePrefix/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
      } else {
        const err56 = {
          instancePath: instancePath + "/outbox",
          schemaPath: "#/properties/outbox/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
  } else {
    const err57 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err57];
    } else {
      vErrors.push(err57);
    }
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
validate32.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const MappingChanged = validate33;
const schema44 = {
  $id: "MappingChanged",
  type: "object",
  additionalProperties: false,
  required: [
    "id",
    "version",
    "changedAt",
    "sourceId",
    "schema",
    "table",
    "operations",
    "eventType",
    "tenant",
    "data",
    "status",
  ],
  properties: {
    id: { type: "string", minLength: 1, maxLength: 256 },
    version: { type: "integer", minimum: 1 },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    sourceId: { type: "string" },
    schema: { type: "string" },
    table: { type: "string" },
    operations: { type: "array", minItems: 1, items: { enum: ["insert", "update", "delete", "read"] } },
    expects: { type: "object", additionalProperties: { type: "string" } },
    when: { type: "object", additionalProperties: true },
    eventType: { type: "string" },
    tenant: {
      oneOf: [
        { type: "object", additionalProperties: false, required: ["path"], properties: { path: { type: "string" } } },
        { type: "object", additionalProperties: false, required: ["const"], properties: { const: {} } },
      ],
    },
    subject: {
      oneOf: [
        { type: "object", additionalProperties: false, required: ["path"], properties: { path: { type: "string" } } },
        { type: "object", additionalProperties: false, required: ["const"], properties: { const: {} } },
      ],
    },
    data: {
      oneOf: [
        {
          type: "object",
          additionalProperties: false,
          required: ["kind", "fields"],
          properties: {
            kind: { const: "fields" },
            fields: {
              type: "object",
              additionalProperties: {
                oneOf: [
                  {
                    type: "object",
                    additionalProperties: false,
                    required: ["path"],
                    properties: { path: { type: "string" } },
                  },
                  { type: "object", additionalProperties: false, required: ["const"], properties: { const: {} } },
                ],
              },
            },
          },
        },
        {
          type: "object",
          additionalProperties: false,
          required: ["kind", "expression"],
          properties: { kind: { const: "jsonata" }, expression: { type: "string" } },
        },
      ],
    },
    status: { enum: ["enabled", "disabled"] },
  },
};

function validate33(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="MappingChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate33.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "id" },
        message: "must have required property '" + "id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.sourceId === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "sourceId" },
        message: "must have required property '" + "sourceId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.schema === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "schema" },
        message: "must have required property '" + "schema" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.table === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "table" },
        message: "must have required property '" + "table" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.operations === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "operations" },
        message: "must have required property '" + "operations" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.eventType === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "eventType" },
        message: "must have required property '" + "eventType" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.tenant === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tenant" },
        message: "must have required property '" + "tenant" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.data === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "data" },
        message: "must have required property '" + "data" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema44.properties, key0)) {
        const err11 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 256 && func1(data0) > 256) {
          const err12 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data0.length < 2 && func1(data0) < 1) {
          const err13 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        const err15 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data1 == "number") {
        if (data1 < 1 || isNaN(data1)) {
          const err16 = {
            instancePath: instancePath + "/version",
            schemaPath: "#/properties/version/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.changedAt !== undefined) {
      let data2 = data.changedAt;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err17 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.sourceId !== undefined) {
      if (typeof data.sourceId !== "string") {
        const err19 = {
          instancePath: instancePath + "/sourceId",
          schemaPath: "#/properties/sourceId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.schema !== undefined) {
      if (typeof data.schema !== "string") {
        const err20 = {
          instancePath: instancePath + "/schema",
          schemaPath: "#/properties/schema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.table !== undefined) {
      if (typeof data.table !== "string") {
        const err21 = {
          instancePath: instancePath + "/table",
          schemaPath: "#/properties/table/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.operations !== undefined) {
      let data6 = data.operations;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err22 = {
            instancePath: instancePath + "/operations",
            schemaPath: "#/properties/operations/minItems",
            keyword: "minItems",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 items",
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (!(data7 === "insert" || data7 === "update" || data7 === "delete" || data7 === "read")) {
            const err23 = {
              instancePath: instancePath + "/operations/" + i0,
              schemaPath: "#/properties/operations/items/enum",
              keyword: "enum",
              params: { allowedValues: schema44.properties.operations.items.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = {
          instancePath: instancePath + "/operations",
          schemaPath: "#/properties/operations/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.expects !== undefined) {
      let data8 = data.expects;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key1 in data8) {
          if (typeof data8[key1] !== "string") {
            const err25 = {
              instancePath: instancePath + "/expects/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/expects/additionalProperties/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
      } else {
        const err26 = {
          instancePath: instancePath + "/expects",
          schemaPath: "#/properties/expects/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.when !== undefined) {
      let data10 = data.when;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
      } else {
        const err27 = {
          instancePath: instancePath + "/when",
          schemaPath: "#/properties/when/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.eventType !== undefined) {
      if (typeof data.eventType !== "string") {
        const err28 = {
          instancePath: instancePath + "/eventType",
          schemaPath: "#/properties/eventType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.tenant !== undefined) {
      let data12 = data.tenant;
      const _errs28 = errors;
      let valid4 = false;
      let passing0 = null;
      const _errs29 = errors;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        if (data12.path === undefined) {
          const err29 = {
            instancePath: instancePath + "/tenant",
            schemaPath: "#/properties/tenant/oneOf/0/required",
            keyword: "required",
            params: { missingProperty: "path" },
            message: "must have required property '" + "path" + "'",
          };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        for (const key2 in data12) {
          if (!(key2 === "path")) {
            const err30 = {
              instancePath: instancePath + "/tenant",
              schemaPath: "#/properties/tenant/oneOf/0/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key2 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data12.path !== undefined) {
          if (typeof data12.path !== "string") {
            const err31 = {
              instancePath: instancePath + "/tenant/path",
              schemaPath: "#/properties/tenant/oneOf/0/properties/path/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = {
          instancePath: instancePath + "/tenant",
          schemaPath: "#/properties/tenant/oneOf/0/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
      var _valid0 = _errs29 === errors;
      if (_valid0) {
        valid4 = true;
        passing0 = 0;
        var props0 = true;
      }
      const _errs34 = errors;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        if (data12.const === undefined) {
          const err33 = {
            instancePath: instancePath + "/tenant",
            schemaPath: "#/properties/tenant/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "const" },
            message: "must have required property '" + "const" + "'",
          };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
        for (const key3 in data12) {
          if (!(key3 === "const")) {
            const err34 = {
              instancePath: instancePath + "/tenant",
              schemaPath: "#/properties/tenant/oneOf/1/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key3 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
      } else {
        const err35 = {
          instancePath: instancePath + "/tenant",
          schemaPath: "#/properties/tenant/oneOf/1/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
      var _valid0 = _errs34 === errors;
      if (_valid0 && valid4) {
        valid4 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid4 = true;
          passing0 = 1;
          if (props0 !== true) {
            props0 = true;
          }
        }
      }
      if (!valid4) {
        const err36 = {
          instancePath: instancePath + "/tenant",
          schemaPath: "#/properties/tenant/oneOf",
          keyword: "oneOf",
          params: { passingSchemas: passing0 },
          message: "must match exactly one schema in oneOf",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      } else {
        errors = _errs28;
        if (vErrors !== null) {
          if (_errs28) {
            vErrors.length = _errs28;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.subject !== undefined) {
      let data14 = data.subject;
      const _errs38 = errors;
      let valid6 = false;
      let passing1 = null;
      const _errs39 = errors;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14.path === undefined) {
          const err37 = {
            instancePath: instancePath + "/subject",
            schemaPath: "#/properties/subject/oneOf/0/required",
            keyword: "required",
            params: { missingProperty: "path" },
            message: "must have required property '" + "path" + "'",
          };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
        for (const key4 in data14) {
          if (!(key4 === "path")) {
            const err38 = {
              instancePath: instancePath + "/subject",
              schemaPath: "#/properties/subject/oneOf/0/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key4 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data14.path !== undefined) {
          if (typeof data14.path !== "string") {
            const err39 = {
              instancePath: instancePath + "/subject/path",
              schemaPath: "#/properties/subject/oneOf/0/properties/path/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
      } else {
        const err40 = {
          instancePath: instancePath + "/subject",
          schemaPath: "#/properties/subject/oneOf/0/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      var _valid1 = _errs39 === errors;
      if (_valid1) {
        valid6 = true;
        passing1 = 0;
        var props1 = true;
      }
      const _errs44 = errors;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14.const === undefined) {
          const err41 = {
            instancePath: instancePath + "/subject",
            schemaPath: "#/properties/subject/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "const" },
            message: "must have required property '" + "const" + "'",
          };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
        for (const key5 in data14) {
          if (!(key5 === "const")) {
            const err42 = {
              instancePath: instancePath + "/subject",
              schemaPath: "#/properties/subject/oneOf/1/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key5 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = {
          instancePath: instancePath + "/subject",
          schemaPath: "#/properties/subject/oneOf/1/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      var _valid1 = _errs44 === errors;
      if (_valid1 && valid6) {
        valid6 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid6 = true;
          passing1 = 1;
          if (props1 !== true) {
            props1 = true;
          }
        }
      }
      if (!valid6) {
        const err44 = {
          instancePath: instancePath + "/subject",
          schemaPath: "#/properties/subject/oneOf",
          keyword: "oneOf",
          params: { passingSchemas: passing1 },
          message: "must match exactly one schema in oneOf",
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      } else {
        errors = _errs38;
        if (vErrors !== null) {
          if (_errs38) {
            vErrors.length = _errs38;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.data !== undefined) {
      let data16 = data.data;
      const _errs48 = errors;
      let valid8 = false;
      let passing2 = null;
      const _errs49 = errors;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (data16.kind === undefined) {
          const err45 = {
            instancePath: instancePath + "/data",
            schemaPath: "#/properties/data/oneOf/0/required",
            keyword: "required",
            params: { missingProperty: "kind" },
            message: "must have required property '" + "kind" + "'",
          };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors++;
        }
        if (data16.fields === undefined) {
          const err46 = {
            instancePath: instancePath + "/data",
            schemaPath: "#/properties/data/oneOf/0/required",
            keyword: "required",
            params: { missingProperty: "fields" },
            message: "must have required property '" + "fields" + "'",
          };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        for (const key6 in data16) {
          if (!(key6 === "kind" || key6 === "fields")) {
            const err47 = {
              instancePath: instancePath + "/data",
              schemaPath: "#/properties/data/oneOf/0/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key6 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
        if (data16.kind !== undefined) {
          if ("fields" !== data16.kind) {
            const err48 = {
              instancePath: instancePath + "/data/kind",
              schemaPath: "#/properties/data/oneOf/0/properties/kind/const",
              keyword: "const",
              params: { allowedValue: "fields" },
              message: "must be equal to constant",
            };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
        if (data16.fields !== undefined) {
          let data18 = data16.fields;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            for (const key7 in data18) {
              let data19 = data18[key7];
              const _errs57 = errors;
              let valid11 = false;
              let passing3 = null;
              const _errs58 = errors;
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                if (data19.path === undefined) {
                  const err49 = {
                    instancePath: instancePath + "/data/fields/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
                    schemaPath: "#/properties/data/oneOf/0/properties/fields/additionalProperties/oneOf/0/required",
                    keyword: "required",
                    params: { missingProperty: "path" },
                    message: "must have required property '" + "path" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err49];
                  } else {
                    vErrors.push(err49);
                  }
                  errors++;
                }
                for (const key8 in data19) {
                  if (!(key8 === "path")) {
                    const err50 = {
                      instancePath: instancePath + "/data/fields/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
                      schemaPath:
                        "#/properties/data/oneOf/0/properties/fields/additionalProperties/oneOf/0/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: key8 },
                      message: "must NOT have additional properties",
                    };
                    if (vErrors === null) {
                      vErrors = [err50];
                    } else {
                      vErrors.push(err50);
                    }
                    errors++;
                  }
                }
                if (data19.path !== undefined) {
                  if (typeof data19.path !== "string") {
                    const err51 = {
                      instancePath:
                        instancePath + "/data/fields/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/path",
                      schemaPath:
                        "#/properties/data/oneOf/0/properties/fields/additionalProperties/oneOf/0/properties/path/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err51];
                    } else {
                      vErrors.push(err51);
                    }
                    errors++;
                  }
                }
              } else {
                const err52 = {
                  instancePath: instancePath + "/data/fields/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/properties/data/oneOf/0/properties/fields/additionalProperties/oneOf/0/type",
                  keyword: "type",
                  params: { type: "object" },
                  message: "must be object",
                };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
              var _valid3 = _errs58 === errors;
              if (_valid3) {
                valid11 = true;
                passing3 = 0;
                var props2 = true;
              }
              const _errs63 = errors;
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                if (data19.const === undefined) {
                  const err53 = {
                    instancePath: instancePath + "/data/fields/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
                    schemaPath: "#/properties/data/oneOf/0/properties/fields/additionalProperties/oneOf/1/required",
                    keyword: "required",
                    params: { missingProperty: "const" },
                    message: "must have required property '" + "const" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err53];
                  } else {
                    vErrors.push(err53);
                  }
                  errors++;
                }
                for (const key9 in data19) {
                  if (!(key9 === "const")) {
                    const err54 = {
                      instancePath: instancePath + "/data/fields/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
                      schemaPath:
                        "#/properties/data/oneOf/0/properties/fields/additionalProperties/oneOf/1/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: key9 },
                      message: "must NOT have additional properties",
                    };
                    if (vErrors === null) {
                      vErrors = [err54];
                    } else {
                      vErrors.push(err54);
                    }
                    errors++;
                  }
                }
              } else {
                const err55 = {
                  instancePath: instancePath + "/data/fields/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/properties/data/oneOf/0/properties/fields/additionalProperties/oneOf/1/type",
                  keyword: "type",
                  params: { type: "object" },
                  message: "must be object",
                };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
              var _valid3 = _errs63 === errors;
              if (_valid3 && valid11) {
                valid11 = false;
                passing3 = [passing3, 1];
              } else {
                if (_valid3) {
                  valid11 = true;
                  passing3 = 1;
                  if (props2 !== true) {
                    props2 = true;
                  }
                }
              }
              if (!valid11) {
                const err56 = {
                  instancePath: instancePath + "/data/fields/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/properties/data/oneOf/0/properties/fields/additionalProperties/oneOf",
                  keyword: "oneOf",
                  params: { passingSchemas: passing3 },
                  message: "must match exactly one schema in oneOf",
                };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              } else {
                errors = _errs57;
                if (vErrors !== null) {
                  if (_errs57) {
                    vErrors.length = _errs57;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err57 = {
              instancePath: instancePath + "/data/fields",
              schemaPath: "#/properties/data/oneOf/0/properties/fields/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
      } else {
        const err58 = {
          instancePath: instancePath + "/data",
          schemaPath: "#/properties/data/oneOf/0/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
      var _valid2 = _errs49 === errors;
      if (_valid2) {
        valid8 = true;
        passing2 = 0;
        var props3 = true;
      }
      const _errs66 = errors;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (data16.kind === undefined) {
          const err59 = {
            instancePath: instancePath + "/data",
            schemaPath: "#/properties/data/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "kind" },
            message: "must have required property '" + "kind" + "'",
          };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
        if (data16.expression === undefined) {
          const err60 = {
            instancePath: instancePath + "/data",
            schemaPath: "#/properties/data/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "expression" },
            message: "must have required property '" + "expression" + "'",
          };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
        for (const key10 in data16) {
          if (!(key10 === "kind" || key10 === "expression")) {
            const err61 = {
              instancePath: instancePath + "/data",
              schemaPath: "#/properties/data/oneOf/1/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key10 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
        if (data16.kind !== undefined) {
          if ("jsonata" !== data16.kind) {
            const err62 = {
              instancePath: instancePath + "/data/kind",
              schemaPath: "#/properties/data/oneOf/1/properties/kind/const",
              keyword: "const",
              params: { allowedValue: "jsonata" },
              message: "must be equal to constant",
            };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data16.expression !== undefined) {
          if (typeof data16.expression !== "string") {
            const err63 = {
              instancePath: instancePath + "/data/expression",
              schemaPath: "#/properties/data/oneOf/1/properties/expression/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
      } else {
        const err64 = {
          instancePath: instancePath + "/data",
          schemaPath: "#/properties/data/oneOf/1/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
      var _valid2 = _errs66 === errors;
      if (_valid2 && valid8) {
        valid8 = false;
        passing2 = [passing2, 1];
      } else {
        if (_valid2) {
          valid8 = true;
          passing2 = 1;
          if (props3 !== true) {
            props3 = true;
          }
        }
      }
      if (!valid8) {
        const err65 = {
          instancePath: instancePath + "/data",
          schemaPath: "#/properties/data/oneOf",
          keyword: "oneOf",
          params: { passingSchemas: passing2 },
          message: "must match exactly one schema in oneOf",
        };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      } else {
        errors = _errs48;
        if (vErrors !== null) {
          if (_errs48) {
            vErrors.length = _errs48;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.status !== undefined) {
      let data23 = data.status;
      if (!(data23 === "enabled" || data23 === "disabled")) {
        const err66 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/enum",
          keyword: "enum",
          params: { allowedValues: schema44.properties.status.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
  } else {
    const err67 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err67];
    } else {
      vErrors.push(err67);
    }
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
validate33.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const TenantChanged = validate34;
const schema45 = {
  $id: "TenantChanged",
  type: "object",
  additionalProperties: false,
  required: ["id", "version", "changedAt", "name", "status"],
  properties: {
    id: { type: "string", minLength: 1, maxLength: 256 },
    version: { type: "integer", minimum: 1 },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    name: { type: "string" },
    status: { enum: ["active", "suspended"] },
    allowedDestinations: {
      type: "array",
      maxItems: 100,
      items: {
        type: "object",
        additionalProperties: false,
        properties: {
          network: { type: "string" },
          host: { type: "string" },
          ports: { type: "array", maxItems: 100, items: { type: "integer", minimum: 1, maximum: 65535 } },
        },
      },
    },
    deliveryDefaults: {
      type: "object",
      additionalProperties: false,
      properties: {
        timeoutMs: { type: "integer", minimum: 100, maximum: 60000 },
        connectTimeoutMs: { type: "integer", minimum: 100, maximum: 60000 },
        firstByteTimeoutMs: { type: "integer", minimum: 100, maximum: 60000 },
        maxResponseBytes: { type: "integer", minimum: 0, maximum: 1048576 },
        successStatuses: {
          type: "array",
          maxItems: 50,
          items: { type: "string", pattern: "^[2-5](xx|[0-9]{2}|[0-9]{2}-[2-5][0-9]{2})$" },
        },
        outcomes: {
          type: "array",
          maxItems: 50,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["on", "then"],
            properties: {
              on: { type: "array", maxItems: 50, items: { type: "string", maxLength: 64 } },
              then: { enum: ["retry", "end", "disable"] },
            },
          },
        },
        onGone: { enum: ["disable", "fail"] },
        retry: {
          type: "object",
          additionalProperties: false,
          properties: {
            delaysMs: { type: "array", maxItems: 50, items: { type: "integer", minimum: 1000, maximum: 604800000 } },
            exponential: {
              type: "object",
              additionalProperties: false,
              required: ["firstMs", "factor", "maxMs", "retries"],
              properties: {
                firstMs: { type: "integer", minimum: 1000, maximum: 604800000 },
                factor: { type: "number", minimum: 1, maximum: 10 },
                maxMs: { type: "integer", minimum: 1000, maximum: 604800000 },
                retries: { type: "integer", minimum: 0, maximum: 200 },
              },
            },
            jitter: { type: "number", minimum: 0, maximum: 1 },
            horizonMs: { type: "integer", minimum: 1000, maximum: 604800000 },
          },
        },
        retryAfterMaxMs: { type: "integer", minimum: 0, maximum: 604800000 },
        recordedBodyBytes: { type: "integer", minimum: 0, maximum: 16384 },
        disableAfterMs: { type: "integer", minimum: 0, maximum: 2592000000 },
      },
    },
  },
};
const pattern45 = new RegExp("^[2-5](xx|[0-9]{2}|[0-9]{2}-[2-5][0-9]{2})$", "u");

function validate34(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="TenantChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate34.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "id" },
        message: "must have required property '" + "id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.name === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "name" },
        message: "must have required property '" + "name" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "id" ||
        key0 === "version" ||
        key0 === "changedAt" ||
        key0 === "name" ||
        key0 === "status" ||
        key0 === "allowedDestinations" ||
        key0 === "deliveryDefaults"
      )) {
        const err5 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 256 && func1(data0) > 256) {
          const err6 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0.length < 2 && func1(data0) < 1) {
          const err7 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        const err9 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data1 == "number") {
        if (data1 < 1 || isNaN(data1)) {
          const err10 = {
            instancePath: instancePath + "/version",
            schemaPath: "#/properties/version/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.changedAt !== undefined) {
      let data2 = data.changedAt;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err11 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== "string") {
        const err13 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      let data4 = data.status;
      if (!(data4 === "active" || data4 === "suspended")) {
        const err14 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/enum",
          keyword: "enum",
          params: { allowedValues: schema45.properties.status.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.allowedDestinations !== undefined) {
      let data5 = data.allowedDestinations;
      if (Array.isArray(data5)) {
        if (data5.length > 100) {
          const err15 = {
            instancePath: instancePath + "/allowedDestinations",
            schemaPath: "#/properties/allowedDestinations/maxItems",
            keyword: "maxItems",
            params: { limit: 100 },
            message: "must NOT have more than 100 items",
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            for (const key1 in data6) {
              if (!(key1 === "network" || key1 === "host" || key1 === "ports")) {
                const err16 = {
                  instancePath: instancePath + "/allowedDestinations/" + i0,
                  schemaPath: "#/properties/allowedDestinations/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data6.network !== undefined) {
              if (typeof data6.network !== "string") {
                const err17 = {
                  instancePath: instancePath + "/allowedDestinations/" + i0 + "/network",
                  schemaPath: "#/properties/allowedDestinations/items/properties/network/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data6.host !== undefined) {
              if (typeof data6.host !== "string") {
                const err18 = {
                  instancePath: instancePath + "/allowedDestinations/" + i0 + "/host",
                  schemaPath: "#/properties/allowedDestinations/items/properties/host/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data6.ports !== undefined) {
              let data9 = data6.ports;
              if (Array.isArray(data9)) {
                if (data9.length > 100) {
                  const err19 = {
                    instancePath: instancePath + "/allowedDestinations/" + i0 + "/ports",
                    schemaPath: "#/properties/allowedDestinations/items/properties/ports/maxItems",
                    keyword: "maxItems",
                    params: { limit: 100 },
                    message: "must NOT have more than 100 items",
                  };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
                const len1 = data9.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data10 = data9[i1];
                  if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10))) {
                    const err20 = {
                      instancePath: instancePath + "/allowedDestinations/" + i0 + "/ports/" + i1,
                      schemaPath: "#/properties/allowedDestinations/items/properties/ports/items/type",
                      keyword: "type",
                      params: { type: "integer" },
                      message: "must be integer",
                    };
                    if (vErrors === null) {
                      vErrors = [err20];
                    } else {
                      vErrors.push(err20);
                    }
                    errors++;
                  }
                  if (typeof data10 == "number") {
                    if (data10 > 65535 || isNaN(data10)) {
                      const err21 = {
                        instancePath: instancePath + "/allowedDestinations/" + i0 + "/ports/" + i1,
                        schemaPath: "#/properties/allowedDestinations/items/properties/ports/items/maximum",
                        keyword: "maximum",
                        params: { comparison: "<=", limit: 65535 },
                        message: "must be <= 65535",
                      };
                      if (vErrors === null) {
                        vErrors = [err21];
                      } else {
                        vErrors.push(err21);
                      }
                      errors++;
                    }
                    if (data10 < 1 || isNaN(data10)) {
                      const err22 = {
                        instancePath: instancePath + "/allowedDestinations/" + i0 + "/ports/" + i1,
                        schemaPath: "#/properties/allowedDestinations/items/properties/ports/items/minimum",
                        keyword: "minimum",
                        params: { comparison: ">=", limit: 1 },
                        message: "must be >= 1",
                      };
                      if (vErrors === null) {
                        vErrors = [err22];
                      } else {
                        vErrors.push(err22);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err23 = {
                  instancePath: instancePath + "/allowedDestinations/" + i0 + "/ports",
                  schemaPath: "#/properties/allowedDestinations/items/properties/ports/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          } else {
            const err24 = {
              instancePath: instancePath + "/allowedDestinations/" + i0,
              schemaPath: "#/properties/allowedDestinations/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = {
          instancePath: instancePath + "/allowedDestinations",
          schemaPath: "#/properties/allowedDestinations/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.deliveryDefaults !== undefined) {
      let data11 = data.deliveryDefaults;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (const key2 in data11) {
          if (!func11.call(schema45.properties.deliveryDefaults.properties, key2)) {
            const err26 = {
              instancePath: instancePath + "/deliveryDefaults",
              schemaPath: "#/properties/deliveryDefaults/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key2 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data11.timeoutMs !== undefined) {
          let data12 = data11.timeoutMs;
          if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12))) {
            const err27 = {
              instancePath: instancePath + "/deliveryDefaults/timeoutMs",
              schemaPath: "#/properties/deliveryDefaults/properties/timeoutMs/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
          if (typeof data12 == "number") {
            if (data12 > 60000 || isNaN(data12)) {
              const err28 = {
                instancePath: instancePath + "/deliveryDefaults/timeoutMs",
                schemaPath: "#/properties/deliveryDefaults/properties/timeoutMs/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 60000 },
                message: "must be <= 60000",
              };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data12 < 100 || isNaN(data12)) {
              const err29 = {
                instancePath: instancePath + "/deliveryDefaults/timeoutMs",
                schemaPath: "#/properties/deliveryDefaults/properties/timeoutMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 100 },
                message: "must be >= 100",
              };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
          }
        }
        if (data11.connectTimeoutMs !== undefined) {
          let data13 = data11.connectTimeoutMs;
          if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13))) {
            const err30 = {
              instancePath: instancePath + "/deliveryDefaults/connectTimeoutMs",
              schemaPath: "#/properties/deliveryDefaults/properties/connectTimeoutMs/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          if (typeof data13 == "number") {
            if (data13 > 60000 || isNaN(data13)) {
              const err31 = {
                instancePath: instancePath + "/deliveryDefaults/connectTimeoutMs",
                schemaPath: "#/properties/deliveryDefaults/properties/connectTimeoutMs/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 60000 },
                message: "must be <= 60000",
              };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            if (data13 < 100 || isNaN(data13)) {
              const err32 = {
                instancePath: instancePath + "/deliveryDefaults/connectTimeoutMs",
                schemaPath: "#/properties/deliveryDefaults/properties/connectTimeoutMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 100 },
                message: "must be >= 100",
              };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
        }
        if (data11.firstByteTimeoutMs !== undefined) {
          let data14 = data11.firstByteTimeoutMs;
          if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14))) {
            const err33 = {
              instancePath: instancePath + "/deliveryDefaults/firstByteTimeoutMs",
              schemaPath: "#/properties/deliveryDefaults/properties/firstByteTimeoutMs/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
          if (typeof data14 == "number") {
            if (data14 > 60000 || isNaN(data14)) {
              const err34 = {
                instancePath: instancePath + "/deliveryDefaults/firstByteTimeoutMs",
                schemaPath: "#/properties/deliveryDefaults/properties/firstByteTimeoutMs/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 60000 },
                message: "must be <= 60000",
              };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            if (data14 < 100 || isNaN(data14)) {
              const err35 = {
                instancePath: instancePath + "/deliveryDefaults/firstByteTimeoutMs",
                schemaPath: "#/properties/deliveryDefaults/properties/firstByteTimeoutMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 100 },
                message: "must be >= 100",
              };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
          }
        }
        if (data11.maxResponseBytes !== undefined) {
          let data15 = data11.maxResponseBytes;
          if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15))) {
            const err36 = {
              instancePath: instancePath + "/deliveryDefaults/maxResponseBytes",
              schemaPath: "#/properties/deliveryDefaults/properties/maxResponseBytes/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          if (typeof data15 == "number") {
            if (data15 > 1048576 || isNaN(data15)) {
              const err37 = {
                instancePath: instancePath + "/deliveryDefaults/maxResponseBytes",
                schemaPath: "#/properties/deliveryDefaults/properties/maxResponseBytes/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 1048576 },
                message: "must be <= 1048576",
              };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            if (data15 < 0 || isNaN(data15)) {
              const err38 = {
                instancePath: instancePath + "/deliveryDefaults/maxResponseBytes",
                schemaPath: "#/properties/deliveryDefaults/properties/maxResponseBytes/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 0 },
                message: "must be >= 0",
              };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
          }
        }
        if (data11.successStatuses !== undefined) {
          let data16 = data11.successStatuses;
          if (Array.isArray(data16)) {
            if (data16.length > 50) {
              const err39 = {
                instancePath: instancePath + "/deliveryDefaults/successStatuses",
                schemaPath: "#/properties/deliveryDefaults/properties/successStatuses/maxItems",
                keyword: "maxItems",
                params: { limit: 50 },
                message: "must NOT have more than 50 items",
              };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            const len2 = data16.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data17 = data16[i2];
              if (typeof data17 === "string") {
                if (!pattern45.test(data17)) {
                  const err40 = {
                    instancePath: instancePath + "/deliveryDefaults/successStatuses/" + i2,
                    schemaPath: "#/properties/deliveryDefaults/properties/successStatuses/items/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[2-5](xx|[0-9]{2}|[0-9]{2}-[2-5][0-9]{2})$" },
                    message: 'must match pattern "' + "^[2-5](xx|[0-9]{2}|[0-9]{2}-[2-5][0-9]{2})$" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err40];
                  } else {
                    vErrors.push(err40);
                  }
                  errors++;
                }
              } else {
                const err41 = {
                  instancePath: instancePath + "/deliveryDefaults/successStatuses/" + i2,
                  schemaPath: "#/properties/deliveryDefaults/properties/successStatuses/items/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
          } else {
            const err42 = {
              instancePath: instancePath + "/deliveryDefaults/successStatuses",
              schemaPath: "#/properties/deliveryDefaults/properties/successStatuses/type",
              keyword: "type",
              params: { type: "array" },
              message: "must be array",
            };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data11.outcomes !== undefined) {
          let data18 = data11.outcomes;
          if (Array.isArray(data18)) {
            if (data18.length > 50) {
              const err43 = {
                instancePath: instancePath + "/deliveryDefaults/outcomes",
                schemaPath: "#/properties/deliveryDefaults/properties/outcomes/maxItems",
                keyword: "maxItems",
                params: { limit: 50 },
                message: "must NOT have more than 50 items",
              };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            const len3 = data18.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data19 = data18[i3];
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                if (data19.on === undefined) {
                  const err44 = {
                    instancePath: instancePath + "/deliveryDefaults/outcomes/" + i3,
                    schemaPath: "#/properties/deliveryDefaults/properties/outcomes/items/required",
                    keyword: "required",
                    params: { missingProperty: "on" },
                    message: "must have required property '" + "on" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
                if (data19.then === undefined) {
                  const err45 = {
                    instancePath: instancePath + "/deliveryDefaults/outcomes/" + i3,
                    schemaPath: "#/properties/deliveryDefaults/properties/outcomes/items/required",
                    keyword: "required",
                    params: { missingProperty: "then" },
                    message: "must have required property '" + "then" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
                for (const key3 in data19) {
                  if (!(key3 === "on" || key3 === "then")) {
                    const err46 = {
                      instancePath: instancePath + "/deliveryDefaults/outcomes/" + i3,
                      schemaPath: "#/properties/deliveryDefaults/properties/outcomes/items/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: key3 },
                      message: "must NOT have additional properties",
                    };
                    if (vErrors === null) {
                      vErrors = [err46];
                    } else {
                      vErrors.push(err46);
                    }
                    errors++;
                  }
                }
                if (data19.on !== undefined) {
                  let data20 = data19.on;
                  if (Array.isArray(data20)) {
                    if (data20.length > 50) {
                      const err47 = {
                        instancePath: instancePath + "/deliveryDefaults/outcomes/" + i3 + "/on",
                        schemaPath: "#/properties/deliveryDefaults/properties/outcomes/items/properties/on/maxItems",
                        keyword: "maxItems",
                        params: { limit: 50 },
                        message: "must NOT have more than 50 items",
                      };
                      if (vErrors === null) {
                        vErrors = [err47];
                      } else {
                        vErrors.push(err47);
                      }
                      errors++;
                    }
                    const len4 = data20.length;
                    for (let i4 = 0; i4 < len4; i4++) {
                      let data21 = data20[i4];
                      if (typeof data21 === "string") {
                        if (data21.length > 64 && func1(data21) > 64) {
                          const err48 = {
                            instancePath: instancePath + "/deliveryDefaults/outcomes/" + i3 + "/on/" + i4,
                            schemaPath:
                              "#/properties/deliveryDefaults/properties/outcomes/items/properties/on/items/maxLength",
                            keyword: "maxLength",
                            params: { limit: 64 },
                            message: "must NOT have more than 64 characters",
                          };
                          if (vErrors === null) {
                            vErrors = [err48];
                          } else {
                            vErrors.push(err48);
                          }
                          errors++;
                        }
                      } else {
                        const err49 = {
                          instancePath: instancePath + "/deliveryDefaults/outcomes/" + i3 + "/on/" + i4,
                          schemaPath:
                            "#/properties/deliveryDefaults/properties/outcomes/items/properties/on/items/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err49];
                        } else {
                          vErrors.push(err49);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err50 = {
                      instancePath: instancePath + "/deliveryDefaults/outcomes/" + i3 + "/on",
                      schemaPath: "#/properties/deliveryDefaults/properties/outcomes/items/properties/on/type",
                      keyword: "type",
                      params: { type: "array" },
                      message: "must be array",
                    };
                    if (vErrors === null) {
                      vErrors = [err50];
                    } else {
                      vErrors.push(err50);
                    }
                    errors++;
                  }
                }
                if (data19.then !== undefined) {
                  let data22 = data19.then;
                  if (!(data22 === "retry" || data22 === "end" || data22 === "disable")) {
                    const err51 = {
                      instancePath: instancePath + "/deliveryDefaults/outcomes/" + i3 + "/then",
                      schemaPath: "#/properties/deliveryDefaults/properties/outcomes/items/properties/then/enum",
                      keyword: "enum",
                      params: {
                        allowedValues:
                          schema45.properties.deliveryDefaults.properties.outcomes.items.properties.then.enum,
                      },
                      message: "must be equal to one of the allowed values",
                    };
                    if (vErrors === null) {
                      vErrors = [err51];
                    } else {
                      vErrors.push(err51);
                    }
                    errors++;
                  }
                }
              } else {
                const err52 = {
                  instancePath: instancePath + "/deliveryDefaults/outcomes/" + i3,
                  schemaPath: "#/properties/deliveryDefaults/properties/outcomes/items/type",
                  keyword: "type",
                  params: { type: "object" },
                  message: "must be object",
                };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
          } else {
            const err53 = {
              instancePath: instancePath + "/deliveryDefaults/outcomes",
              schemaPath: "#/properties/deliveryDefaults/properties/outcomes/type",
              keyword: "type",
              params: { type: "array" },
              message: "must be array",
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data11.onGone !== undefined) {
          let data23 = data11.onGone;
          if (!(data23 === "disable" || data23 === "fail")) {
            const err54 = {
              instancePath: instancePath + "/deliveryDefaults/onGone",
              schemaPath: "#/properties/deliveryDefaults/properties/onGone/enum",
              keyword: "enum",
              params: { allowedValues: schema45.properties.deliveryDefaults.properties.onGone.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data11.retry !== undefined) {
          let data24 = data11.retry;
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            for (const key4 in data24) {
              if (!(key4 === "delaysMs" || key4 === "exponential" || key4 === "jitter" || key4 === "horizonMs")) {
                const err55 = {
                  instancePath: instancePath + "/deliveryDefaults/retry",
                  schemaPath: "#/properties/deliveryDefaults/properties/retry/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key4 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
            }
            if (data24.delaysMs !== undefined) {
              let data25 = data24.delaysMs;
              if (Array.isArray(data25)) {
                if (data25.length > 50) {
                  const err56 = {
                    instancePath: instancePath + "/deliveryDefaults/retry/delaysMs",
                    schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/delaysMs/maxItems",
                    keyword: "maxItems",
                    params: { limit: 50 },
                    message: "must NOT have more than 50 items",
                  };
                  if (vErrors === null) {
                    vErrors = [err56];
                  } else {
                    vErrors.push(err56);
                  }
                  errors++;
                }
                const len5 = data25.length;
                for (let i5 = 0; i5 < len5; i5++) {
                  let data26 = data25[i5];
                  if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26))) {
                    const err57 = {
                      instancePath: instancePath + "/deliveryDefaults/retry/delaysMs/" + i5,
                      schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/delaysMs/items/type",
                      keyword: "type",
                      params: { type: "integer" },
                      message: "must be integer",
                    };
                    if (vErrors === null) {
                      vErrors = [err57];
                    } else {
                      vErrors.push(err57);
                    }
                    errors++;
                  }
                  if (typeof data26 == "number") {
                    if (data26 > 604800000 || isNaN(data26)) {
                      const err58 = {
                        instancePath: instancePath + "/deliveryDefaults/retry/delaysMs/" + i5,
                        schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/delaysMs/items/maximum",
                        keyword: "maximum",
                        params: { comparison: "<=", limit: 604800000 },
                        message: "must be <= 604800000",
                      };
                      if (vErrors === null) {
                        vErrors = [err58];
                      } else {
                        vErrors.push(err58);
                      }
                      errors++;
                    }
                    if (data26 < 1000 || isNaN(data26)) {
                      const err59 = {
                        instancePath: instancePath + "/deliveryDefaults/retry/delaysMs/" + i5,
                        schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/delaysMs/items/minimum",
                        keyword: "minimum",
                        params: { comparison: ">=", limit: 1000 },
                        message: "must be >= 1000",
                      };
                      if (vErrors === null) {
                        vErrors = [err59];
                      } else {
                        vErrors.push(err59);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err60 = {
                  instancePath: instancePath + "/deliveryDefaults/retry/delaysMs",
                  schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/delaysMs/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
            if (data24.exponential !== undefined) {
              let data27 = data24.exponential;
              if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                if (data27.firstMs === undefined) {
                  const err61 = {
                    instancePath: instancePath + "/deliveryDefaults/retry/exponential",
                    schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/exponential/required",
                    keyword: "required",
                    params: { missingProperty: "firstMs" },
                    message: "must have required property '" + "firstMs" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err61];
                  } else {
                    vErrors.push(err61);
                  }
                  errors++;
                }
                if (data27.factor === undefined) {
                  const err62 = {
                    instancePath: instancePath + "/deliveryDefaults/retry/exponential",
                    schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/exponential/required",
                    keyword: "required",
                    params: { missingProperty: "factor" },
                    message: "must have required property '" + "factor" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err62];
                  } else {
                    vErrors.push(err62);
                  }
                  errors++;
                }
                if (data27.maxMs === undefined) {
                  const err63 = {
                    instancePath: instancePath + "/deliveryDefaults/retry/exponential",
                    schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/exponential/required",
                    keyword: "required",
                    params: { missingProperty: "maxMs" },
                    message: "must have required property '" + "maxMs" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err63];
                  } else {
                    vErrors.push(err63);
                  }
                  errors++;
                }
                if (data27.retries === undefined) {
                  const err64 = {
                    instancePath: instancePath + "/deliveryDefaults/retry/exponential",
                    schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/exponential/required",
                    keyword: "required",
                    params: { missingProperty: "retries" },
                    message: "must have required property '" + "retries" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err64];
                  } else {
                    vErrors.push(err64);
                  }
                  errors++;
                }
                for (const key5 in data27) {
                  if (!(key5 === "firstMs" || key5 === "factor" || key5 === "maxMs" || key5 === "retries")) {
                    const err65 = {
                      instancePath: instancePath + "/deliveryDefaults/retry/exponential",
                      schemaPath:
                        "#/properties/deliveryDefaults/properties/retry/properties/exponential/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: key5 },
                      message: "must NOT have additional properties",
                    };
                    if (vErrors === null) {
                      vErrors = [err65];
                    } else {
                      vErrors.push(err65);
                    }
                    errors++;
                  }
                }
                if (data27.firstMs !== undefined) {
                  let data28 = data27.firstMs;
                  if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28))) {
                    const err66 = {
                      instancePath: instancePath + "/deliveryDefaults/retry/exponential/firstMs",
                      schemaPath:
                        "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/firstMs/type",
                      keyword: "type",
                      params: { type: "integer" },
                      message: "must be integer",
                    };
                    if (vErrors === null) {
                      vErrors = [err66];
                    } else {
                      vErrors.push(err66);
                    }
                    errors++;
                  }
                  if (typeof data28 == "number") {
                    if (data28 > 604800000 || isNaN(data28)) {
                      const err67 = {
                        instancePath: instancePath + "/deliveryDefaults/retry/exponential/firstMs",
                        schemaPath:
                          "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/firstMs/maximum",
                        keyword: "maximum",
                        params: { comparison: "<=", limit: 604800000 },
                        message: "must be <= 604800000",
                      };
                      if (vErrors === null) {
                        vErrors = [err67];
                      } else {
                        vErrors.push(err67);
                      }
                      errors++;
                    }
                    if (data28 < 1000 || isNaN(data28)) {
                      const err68 = {
                        instancePath: instancePath + "/deliveryDefaults/retry/exponential/firstMs",
                        schemaPath:
                          "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/firstMs/minimum",
                        keyword: "minimum",
                        params: { comparison: ">=", limit: 1000 },
                        message: "must be >= 1000",
                      };
                      if (vErrors === null) {
                        vErrors = [err68];
                      } else {
                        vErrors.push(err68);
                      }
                      errors++;
                    }
                  }
                }
                if (data27.factor !== undefined) {
                  let data29 = data27.factor;
                  if (typeof data29 == "number") {
                    if (data29 > 10 || isNaN(data29)) {
                      const err69 = {
                        instancePath: instancePath + "/deliveryDefaults/retry/exponential/factor",
                        schemaPath:
                          "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/factor/maximum",
                        keyword: "maximum",
                        params: { comparison: "<=", limit: 10 },
                        message: "must be <= 10",
                      };
                      if (vErrors === null) {
                        vErrors = [err69];
                      } else {
                        vErrors.push(err69);
                      }
                      errors++;
                    }
                    if (data29 < 1 || isNaN(data29)) {
                      const err70 = {
                        instancePath: instancePath + "/deliveryDefaults/retry/exponential/factor",
                        schemaPath:
                          "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/factor/minimum",
                        keyword: "minimum",
                        params: { comparison: ">=", limit: 1 },
                        message: "must be >= 1",
                      };
                      if (vErrors === null) {
                        vErrors = [err70];
                      } else {
                        vErrors.push(err70);
                      }
                      errors++;
                    }
                  } else {
                    const err71 = {
                      instancePath: instancePath + "/deliveryDefaults/retry/exponential/factor",
                      schemaPath:
                        "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/factor/type",
                      keyword: "type",
                      params: { type: "number" },
                      message: "must be number",
                    };
                    if (vErrors === null) {
                      vErrors = [err71];
                    } else {
                      vErrors.push(err71);
                    }
                    errors++;
                  }
                }
                if (data27.maxMs !== undefined) {
                  let data30 = data27.maxMs;
                  if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30))) {
                    const err72 = {
                      instancePath: instancePath + "/deliveryDefaults/retry/exponential/maxMs",
                      schemaPath:
                        "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/maxMs/type",
                      keyword: "type",
                      params: { type: "integer" },
                      message: "must be integer",
                    };
                    if (vErrors === null) {
                      vErrors = [err72];
                    } else {
                      vErrors.push(err72);
                    }
                    errors++;
                  }
                  if (typeof data30 == "number") {
                    if (data30 > 604800000 || isNaN(data30)) {
                      const err73 = {
                        instancePath: instancePath + "/deliveryDefaults/retry/exponential/maxMs",
                        schemaPath:
                          "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/maxMs/maximum",
                        keyword: "maximum",
                        params: { comparison: "<=", limit: 604800000 },
                        message: "must be <= 604800000",
                      };
                      if (vErrors === null) {
                        vErrors = [err73];
                      } else {
                        vErrors.push(err73);
                      }
                      errors++;
                    }
                    if (data30 < 1000 || isNaN(data30)) {
                      const err74 = {
                        instancePath: instancePath + "/deliveryDefaults/retry/exponential/maxMs",
                        schemaPath:
                          "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/maxMs/minimum",
                        keyword: "minimum",
                        params: { comparison: ">=", limit: 1000 },
                        message: "must be >= 1000",
                      };
                      if (vErrors === null) {
                        vErrors = [err74];
                      } else {
                        vErrors.push(err74);
                      }
                      errors++;
                    }
                  }
                }
                if (data27.retries !== undefined) {
                  let data31 = data27.retries;
                  if (!(typeof data31 == "number" && !(data31 % 1) && !isNaN(data31))) {
                    const err75 = {
                      instancePath: instancePath + "/deliveryDefaults/retry/exponential/retries",
                      schemaPath:
                        "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/retries/type",
                      keyword: "type",
                      params: { type: "integer" },
                      message: "must be integer",
                    };
                    if (vErrors === null) {
                      vErrors = [err75];
                    } else {
                      vErrors.push(err75);
                    }
                    errors++;
                  }
                  if (typeof data31 == "number") {
                    if (data31 > 200 || isNaN(data31)) {
                      const err76 = {
                        instancePath: instancePath + "/deliveryDefaults/retry/exponential/retries",
                        schemaPath:
                          "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/retries/maximum",
                        keyword: "maximum",
                        params: { comparison: "<=", limit: 200 },
                        message: "must be <= 200",
                      };
                      if (vErrors === null) {
                        vErrors = [err76];
                      } else {
                        vErrors.push(err76);
                      }
                      errors++;
                    }
                    if (data31 < 0 || isNaN(data31)) {
                      const err77 = {
                        instancePath: instancePath + "/deliveryDefaults/retry/exponential/retries",
                        schemaPath:
                          "#/properties/deliveryDefaults/properties/retry/properties/exponential/properties/retries/minimum",
                        keyword: "minimum",
                        params: { comparison: ">=", limit: 0 },
                        message: "must be >= 0",
                      };
                      if (vErrors === null) {
                        vErrors = [err77];
                      } else {
                        vErrors.push(err77);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err78 = {
                  instancePath: instancePath + "/deliveryDefaults/retry/exponential",
                  schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/exponential/type",
                  keyword: "type",
                  params: { type: "object" },
                  message: "must be object",
                };
                if (vErrors === null) {
                  vErrors = [err78];
                } else {
                  vErrors.push(err78);
                }
                errors++;
              }
            }
            if (data24.jitter !== undefined) {
              let data32 = data24.jitter;
              if (typeof data32 == "number") {
                if (data32 > 1 || isNaN(data32)) {
                  const err79 = {
                    instancePath: instancePath + "/deliveryDefaults/retry/jitter",
                    schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/jitter/maximum",
                    keyword: "maximum",
                    params: { comparison: "<=", limit: 1 },
                    message: "must be <= 1",
                  };
                  if (vErrors === null) {
                    vErrors = [err79];
                  } else {
                    vErrors.push(err79);
                  }
                  errors++;
                }
                if (data32 < 0 || isNaN(data32)) {
                  const err80 = {
                    instancePath: instancePath + "/deliveryDefaults/retry/jitter",
                    schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/jitter/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 0 },
                    message: "must be >= 0",
                  };
                  if (vErrors === null) {
                    vErrors = [err80];
                  } else {
                    vErrors.push(err80);
                  }
                  errors++;
                }
              } else {
                const err81 = {
                  instancePath: instancePath + "/deliveryDefaults/retry/jitter",
                  schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/jitter/type",
                  keyword: "type",
                  params: { type: "number" },
                  message: "must be number",
                };
                if (vErrors === null) {
                  vErrors = [err81];
                } else {
                  vErrors.push(err81);
                }
                errors++;
              }
            }
            if (data24.horizonMs !== undefined) {
              let data33 = data24.horizonMs;
              if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33))) {
                const err82 = {
                  instancePath: instancePath + "/deliveryDefaults/retry/horizonMs",
                  schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/horizonMs/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err82];
                } else {
                  vErrors.push(err82);
                }
                errors++;
              }
              if (typeof data33 == "number") {
                if (data33 > 604800000 || isNaN(data33)) {
                  const err83 = {
                    instancePath: instancePath + "/deliveryDefaults/retry/horizonMs",
                    schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/horizonMs/maximum",
                    keyword: "maximum",
                    params: { comparison: "<=", limit: 604800000 },
                    message: "must be <= 604800000",
                  };
                  if (vErrors === null) {
                    vErrors = [err83];
                  } else {
                    vErrors.push(err83);
                  }
                  errors++;
                }
                if (data33 < 1000 || isNaN(data33)) {
                  const err84 = {
                    instancePath: instancePath + "/deliveryDefaults/retry/horizonMs",
                    schemaPath: "#/properties/deliveryDefaults/properties/retry/properties/horizonMs/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 1000 },
                    message: "must be >= 1000",
                  };
                  if (vErrors === null) {
                    vErrors = [err84];
                  } else {
                    vErrors.push(err84);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err85 = {
              instancePath: instancePath + "/deliveryDefaults/retry",
              schemaPath: "#/properties/deliveryDefaults/properties/retry/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err85];
            } else {
              vErrors.push(err85);
            }
            errors++;
          }
        }
        if (data11.retryAfterMaxMs !== undefined) {
          let data34 = data11.retryAfterMaxMs;
          if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34))) {
            const err86 = {
              instancePath: instancePath + "/deliveryDefaults/retryAfterMaxMs",
              schemaPath: "#/properties/deliveryDefaults/properties/retryAfterMaxMs/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err86];
            } else {
              vErrors.push(err86);
            }
            errors++;
          }
          if (typeof data34 == "number") {
            if (data34 > 604800000 || isNaN(data34)) {
              const err87 = {
                instancePath: instancePath + "/deliveryDefaults/retryAfterMaxMs",
                schemaPath: "#/properties/deliveryDefaults/properties/retryAfterMaxMs/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 604800000 },
                message: "must be <= 604800000",
              };
              if (vErrors === null) {
                vErrors = [err87];
              } else {
                vErrors.push(err87);
              }
              errors++;
            }
            if (data34 < 0 || isNaN(data34)) {
              const err88 = {
                instancePath: instancePath + "/deliveryDefaults/retryAfterMaxMs",
                schemaPath: "#/properties/deliveryDefaults/properties/retryAfterMaxMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 0 },
                message: "must be >= 0",
              };
              if (vErrors === null) {
                vErrors = [err88];
              } else {
                vErrors.push(err88);
              }
              errors++;
            }
          }
        }
        if (data11.recordedBodyBytes !== undefined) {
          let data35 = data11.recordedBodyBytes;
          if (!(typeof data35 == "number" && !(data35 % 1) && !isNaN(data35))) {
            const err89 = {
              instancePath: instancePath + "/deliveryDefaults/recordedBodyBytes",
              schemaPath: "#/properties/deliveryDefaults/properties/recordedBodyBytes/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          }
          if (typeof data35 == "number") {
            if (data35 > 16384 || isNaN(data35)) {
              const err90 = {
                instancePath: instancePath + "/deliveryDefaults/recordedBodyBytes",
                schemaPath: "#/properties/deliveryDefaults/properties/recordedBodyBytes/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 16384 },
                message: "must be <= 16384",
              };
              if (vErrors === null) {
                vErrors = [err90];
              } else {
                vErrors.push(err90);
              }
              errors++;
            }
            if (data35 < 0 || isNaN(data35)) {
              const err91 = {
                instancePath: instancePath + "/deliveryDefaults/recordedBodyBytes",
                schemaPath: "#/properties/deliveryDefaults/properties/recordedBodyBytes/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 0 },
                message: "must be >= 0",
              };
              if (vErrors === null) {
                vErrors = [err91];
              } else {
                vErrors.push(err91);
              }
              errors++;
            }
          }
        }
        if (data11.disableAfterMs !== undefined) {
          let data36 = data11.disableAfterMs;
          if (!(typeof data36 == "number" && !(data36 % 1) && !isNaN(data36))) {
            const err92 = {
              instancePath: instancePath + "/deliveryDefaults/disableAfterMs",
              schemaPath: "#/properties/deliveryDefaults/properties/disableAfterMs/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err92];
            } else {
              vErrors.push(err92);
            }
            errors++;
          }
          if (typeof data36 == "number") {
            if (data36 > 2592000000 || isNaN(data36)) {
              const err93 = {
                instancePath: instancePath + "/deliveryDefaults/disableAfterMs",
                schemaPath: "#/properties/deliveryDefaults/properties/disableAfterMs/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 2592000000 },
                message: "must be <= 2592000000",
              };
              if (vErrors === null) {
                vErrors = [err93];
              } else {
                vErrors.push(err93);
              }
              errors++;
            }
            if (data36 < 0 || isNaN(data36)) {
              const err94 = {
                instancePath: instancePath + "/deliveryDefaults/disableAfterMs",
                schemaPath: "#/properties/deliveryDefaults/properties/disableAfterMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 0 },
                message: "must be >= 0",
              };
              if (vErrors === null) {
                vErrors = [err94];
              } else {
                vErrors.push(err94);
              }
              errors++;
            }
          }
        }
      } else {
        const err95 = {
          instancePath: instancePath + "/deliveryDefaults",
          schemaPath: "#/properties/deliveryDefaults/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err95];
        } else {
          vErrors.push(err95);
        }
        errors++;
      }
    }
  } else {
    const err96 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err96];
    } else {
      vErrors.push(err96);
    }
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const EndpointChanged = validate35;
const schema46 = {
  $id: "EndpointChanged",
  type: "object",
  additionalProperties: false,
  required: ["id", "version", "changedAt", "tenantId", "status", "signingSecrets", "maxInFlight"],
  properties: {
    timeoutMs: { type: "integer", minimum: 100, maximum: 60000 },
    connectTimeoutMs: { type: "integer", minimum: 100, maximum: 60000 },
    firstByteTimeoutMs: { type: "integer", minimum: 100, maximum: 60000 },
    maxResponseBytes: { type: "integer", minimum: 0, maximum: 1048576 },
    successStatuses: {
      type: "array",
      maxItems: 50,
      items: { type: "string", pattern: "^[2-5](xx|[0-9]{2}|[0-9]{2}-[2-5][0-9]{2})$" },
    },
    outcomes: {
      type: "array",
      maxItems: 50,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["on", "then"],
        properties: {
          on: { type: "array", maxItems: 50, items: { type: "string", maxLength: 64 } },
          then: { enum: ["retry", "end", "disable"] },
        },
      },
    },
    onGone: { enum: ["disable", "fail"] },
    retry: {
      type: "object",
      additionalProperties: false,
      properties: {
        delaysMs: { type: "array", maxItems: 50, items: { type: "integer", minimum: 1000, maximum: 604800000 } },
        exponential: {
          type: "object",
          additionalProperties: false,
          required: ["firstMs", "factor", "maxMs", "retries"],
          properties: {
            firstMs: { type: "integer", minimum: 1000, maximum: 604800000 },
            factor: { type: "number", minimum: 1, maximum: 10 },
            maxMs: { type: "integer", minimum: 1000, maximum: 604800000 },
            retries: { type: "integer", minimum: 0, maximum: 200 },
          },
        },
        jitter: { type: "number", minimum: 0, maximum: 1 },
        horizonMs: { type: "integer", minimum: 1000, maximum: 604800000 },
      },
    },
    retryAfterMaxMs: { type: "integer", minimum: 0, maximum: 604800000 },
    recordedBodyBytes: { type: "integer", minimum: 0, maximum: 16384 },
    disableAfterMs: { type: "integer", minimum: 0, maximum: 2592000000 },
    id: { type: "string", minLength: 1, maxLength: 256 },
    version: { type: "integer", minimum: 1 },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    tenantId: { type: "string" },
    kind: { enum: ["webhook", "topic", "poll"] },
    url: { type: "string" },
    topic: {
      type: "object",
      additionalProperties: false,
      required: ["name"],
      properties: { name: { type: "string" }, key: { enum: ["subject", "none"] } },
    },
    poll: {
      type: "object",
      additionalProperties: false,
      required: ["keys"],
      properties: {
        keys: {
          type: "array",
          minItems: 1,
          maxItems: 2,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["id", "hash"],
            properties: {
              id: { type: "string" },
              hash: { type: "string" },
              createdAt: {
                type: "string",
                pattern:
                  "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
              },
              expiresAt: {
                type: "string",
                pattern:
                  "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
              },
            },
          },
        },
      },
    },
    status: { enum: ["enabled", "disabled"] },
    disabledReason: { type: "string" },
    signingSecrets: {
      type: "array",
      minItems: 1,
      items: {
        oneOf: [
          { type: "string" },
          {
            type: "object",
            additionalProperties: false,
            required: ["sealed"],
            properties: {
              sealed: { type: "string" },
              publicKey: { type: "string" },
              createdAt: {
                type: "string",
                pattern:
                  "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
              },
              expiresAt: {
                type: "string",
                pattern:
                  "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
              },
            },
          },
        ],
      },
    },
    signatureTemplate: {
      type: "object",
      additionalProperties: false,
      required: ["header", "prefix", "algorithm", "encoding", "signs", "secret"],
      properties: {
        header: { type: "string" },
        prefix: { type: "string" },
        algorithm: { enum: ["sha1", "sha256", "sha512"] },
        encoding: { enum: ["hex", "base64"] },
        signs: { type: "string" },
        timestampHeader: { type: "string" },
        secret: { type: "string" },
      },
    },
    maxInFlight: { type: "integer", minimum: 1, maximum: 1000 },
    maxPerSecond: { type: "number", minimum: 0.01, maximum: 10000 },
    method: { enum: ["POST", "PUT", "PATCH"] },
    contentType: { type: "string" },
    headers: {
      type: "array",
      maxItems: 50,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name"],
        properties: { name: { type: "string" }, value: { type: "string" }, sealedValue: { type: "string" } },
      },
    },
    authentication: {
      oneOf: [
        {
          type: "object",
          additionalProperties: false,
          required: ["kind", "username", "sealedPassword"],
          properties: { kind: { enum: ["basic"] }, username: { type: "string" }, sealedPassword: { type: "string" } },
        },
        {
          type: "object",
          additionalProperties: false,
          required: ["kind", "tokenUrl", "clientId", "sealedClientSecret", "clientAuthentication"],
          properties: {
            kind: { enum: ["oauth2"] },
            tokenUrl: { type: "string" },
            clientId: { type: "string" },
            sealedClientSecret: { type: "string" },
            scope: { type: "string" },
            audience: { type: "string" },
            clientAuthentication: { enum: ["basic", "body"] },
          },
        },
      ],
    },
    tls: {
      type: "object",
      additionalProperties: false,
      properties: { certificate: { type: "string" }, sealedKey: { type: "string" }, authority: { type: "string" } },
    },
    order: {
      type: "object",
      additionalProperties: false,
      required: ["kind", "onExhaustion"],
      properties: {
        kind: { enum: ["per-key", "strict"] },
        key: { type: "string", maxLength: 256 },
        onExhaustion: { enum: ["stop", "skip"] },
      },
    },
    batch: {
      type: "object",
      additionalProperties: false,
      required: ["maxEvents", "maxWaitMs", "maxBytes", "format"],
      properties: {
        maxEvents: { type: "integer", minimum: 2, maximum: 1000 },
        maxWaitMs: { type: "integer", minimum: 10, maximum: 10000 },
        maxBytes: { type: "integer", minimum: 1024, maximum: 5000000 },
        format: { enum: ["cloudevents", "bodies"] },
      },
    },
  },
};

function validate35(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="EndpointChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "id" },
        message: "must have required property '" + "id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.tenantId === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tenantId" },
        message: "must have required property '" + "tenantId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.signingSecrets === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "signingSecrets" },
        message: "must have required property '" + "signingSecrets" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.maxInFlight === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "maxInFlight" },
        message: "must have required property '" + "maxInFlight" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema46.properties, key0)) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.timeoutMs !== undefined) {
      let data0 = data.timeoutMs;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0))) {
        const err8 = {
          instancePath: instancePath + "/timeoutMs",
          schemaPath: "#/properties/timeoutMs/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data0 == "number") {
        if (data0 > 60000 || isNaN(data0)) {
          const err9 = {
            instancePath: instancePath + "/timeoutMs",
            schemaPath: "#/properties/timeoutMs/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 60000 },
            message: "must be <= 60000",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0 < 100 || isNaN(data0)) {
          const err10 = {
            instancePath: instancePath + "/timeoutMs",
            schemaPath: "#/properties/timeoutMs/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 100 },
            message: "must be >= 100",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.connectTimeoutMs !== undefined) {
      let data1 = data.connectTimeoutMs;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        const err11 = {
          instancePath: instancePath + "/connectTimeoutMs",
          schemaPath: "#/properties/connectTimeoutMs/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data1 == "number") {
        if (data1 > 60000 || isNaN(data1)) {
          const err12 = {
            instancePath: instancePath + "/connectTimeoutMs",
            schemaPath: "#/properties/connectTimeoutMs/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 60000 },
            message: "must be <= 60000",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data1 < 100 || isNaN(data1)) {
          const err13 = {
            instancePath: instancePath + "/connectTimeoutMs",
            schemaPath: "#/properties/connectTimeoutMs/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 100 },
            message: "must be >= 100",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
    if (data.firstByteTimeoutMs !== undefined) {
      let data2 = data.firstByteTimeoutMs;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2))) {
        const err14 = {
          instancePath: instancePath + "/firstByteTimeoutMs",
          schemaPath: "#/properties/firstByteTimeoutMs/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data2 == "number") {
        if (data2 > 60000 || isNaN(data2)) {
          const err15 = {
            instancePath: instancePath + "/firstByteTimeoutMs",
            schemaPath: "#/properties/firstByteTimeoutMs/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 60000 },
            message: "must be <= 60000",
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data2 < 100 || isNaN(data2)) {
          const err16 = {
            instancePath: instancePath + "/firstByteTimeoutMs",
            schemaPath: "#/properties/firstByteTimeoutMs/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 100 },
            message: "must be >= 100",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.maxResponseBytes !== undefined) {
      let data3 = data.maxResponseBytes;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
        const err17 = {
          instancePath: instancePath + "/maxResponseBytes",
          schemaPath: "#/properties/maxResponseBytes/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data3 == "number") {
        if (data3 > 1048576 || isNaN(data3)) {
          const err18 = {
            instancePath: instancePath + "/maxResponseBytes",
            schemaPath: "#/properties/maxResponseBytes/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 1048576 },
            message: "must be <= 1048576",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err19 = {
            instancePath: instancePath + "/maxResponseBytes",
            schemaPath: "#/properties/maxResponseBytes/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
    }
    if (data.successStatuses !== undefined) {
      let data4 = data.successStatuses;
      if (Array.isArray(data4)) {
        if (data4.length > 50) {
          const err20 = {
            instancePath: instancePath + "/successStatuses",
            schemaPath: "#/properties/successStatuses/maxItems",
            keyword: "maxItems",
            params: { limit: 50 },
            message: "must NOT have more than 50 items",
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 === "string") {
            if (!pattern45.test(data5)) {
              const err21 = {
                instancePath: instancePath + "/successStatuses/" + i0,
                schemaPath: "#/properties/successStatuses/items/pattern",
                keyword: "pattern",
                params: { pattern: "^[2-5](xx|[0-9]{2}|[0-9]{2}-[2-5][0-9]{2})$" },
                message: 'must match pattern "' + "^[2-5](xx|[0-9]{2}|[0-9]{2}-[2-5][0-9]{2})$" + '"',
              };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          } else {
            const err22 = {
              instancePath: instancePath + "/successStatuses/" + i0,
              schemaPath: "#/properties/successStatuses/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = {
          instancePath: instancePath + "/successStatuses",
          schemaPath: "#/properties/successStatuses/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.outcomes !== undefined) {
      let data6 = data.outcomes;
      if (Array.isArray(data6)) {
        if (data6.length > 50) {
          const err24 = {
            instancePath: instancePath + "/outcomes",
            schemaPath: "#/properties/outcomes/maxItems",
            keyword: "maxItems",
            params: { limit: 50 },
            message: "must NOT have more than 50 items",
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.on === undefined) {
              const err25 = {
                instancePath: instancePath + "/outcomes/" + i1,
                schemaPath: "#/properties/outcomes/items/required",
                keyword: "required",
                params: { missingProperty: "on" },
                message: "must have required property '" + "on" + "'",
              };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (data7.then === undefined) {
              const err26 = {
                instancePath: instancePath + "/outcomes/" + i1,
                schemaPath: "#/properties/outcomes/items/required",
                keyword: "required",
                params: { missingProperty: "then" },
                message: "must have required property '" + "then" + "'",
              };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            for (const key1 in data7) {
              if (!(key1 === "on" || key1 === "then")) {
                const err27 = {
                  instancePath: instancePath + "/outcomes/" + i1,
                  schemaPath: "#/properties/outcomes/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data7.on !== undefined) {
              let data8 = data7.on;
              if (Array.isArray(data8)) {
                if (data8.length > 50) {
                  const err28 = {
                    instancePath: instancePath + "/outcomes/" + i1 + "/on",
                    schemaPath: "#/properties/outcomes/items/properties/on/maxItems",
                    keyword: "maxItems",
                    params: { limit: 50 },
                    message: "must NOT have more than 50 items",
                  };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
                const len2 = data8.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data9 = data8[i2];
                  if (typeof data9 === "string") {
                    if (data9.length > 64 && func1(data9) > 64) {
                      const err29 = {
                        instancePath: instancePath + "/outcomes/" + i1 + "/on/" + i2,
                        schemaPath: "#/properties/outcomes/items/properties/on/items/maxLength",
                        keyword: "maxLength",
                        params: { limit: 64 },
                        message: "must NOT have more than 64 characters",
                      };
                      if (vErrors === null) {
                        vErrors = [err29];
                      } else {
                        vErrors.push(err29);
                      }
                      errors++;
                    }
                  } else {
                    const err30 = {
                      instancePath: instancePath + "/outcomes/" + i1 + "/on/" + i2,
                      schemaPath: "#/properties/outcomes/items/properties/on/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err30];
                    } else {
                      vErrors.push(err30);
                    }
                    errors++;
                  }
                }
              } else {
                const err31 = {
                  instancePath: instancePath + "/outcomes/" + i1 + "/on",
                  schemaPath: "#/properties/outcomes/items/properties/on/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            if (data7.then !== undefined) {
              let data10 = data7.then;
              if (!(data10 === "retry" || data10 === "end" || data10 === "disable")) {
                const err32 = {
                  instancePath: instancePath + "/outcomes/" + i1 + "/then",
                  schemaPath: "#/properties/outcomes/items/properties/then/enum",
                  keyword: "enum",
                  params: { allowedValues: schema46.properties.outcomes.items.properties.then.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
          } else {
            const err33 = {
              instancePath: instancePath + "/outcomes/" + i1,
              schemaPath: "#/properties/outcomes/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
      } else {
        const err34 = {
          instancePath: instancePath + "/outcomes",
          schemaPath: "#/properties/outcomes/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.onGone !== undefined) {
      let data11 = data.onGone;
      if (!(data11 === "disable" || data11 === "fail")) {
        const err35 = {
          instancePath: instancePath + "/onGone",
          schemaPath: "#/properties/onGone/enum",
          keyword: "enum",
          params: { allowedValues: schema46.properties.onGone.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.retry !== undefined) {
      let data12 = data.retry;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (const key2 in data12) {
          if (!(key2 === "delaysMs" || key2 === "exponential" || key2 === "jitter" || key2 === "horizonMs")) {
            const err36 = {
              instancePath: instancePath + "/retry",
              schemaPath: "#/properties/retry/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key2 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data12.delaysMs !== undefined) {
          let data13 = data12.delaysMs;
          if (Array.isArray(data13)) {
            if (data13.length > 50) {
              const err37 = {
                instancePath: instancePath + "/retry/delaysMs",
                schemaPath: "#/properties/retry/properties/delaysMs/maxItems",
                keyword: "maxItems",
                params: { limit: 50 },
                message: "must NOT have more than 50 items",
              };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            const len3 = data13.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data14 = data13[i3];
              if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14))) {
                const err38 = {
                  instancePath: instancePath + "/retry/delaysMs/" + i3,
                  schemaPath: "#/properties/retry/properties/delaysMs/items/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
              if (typeof data14 == "number") {
                if (data14 > 604800000 || isNaN(data14)) {
                  const err39 = {
                    instancePath: instancePath + "/retry/delaysMs/" + i3,
                    schemaPath: "#/properties/retry/properties/delaysMs/items/maximum",
                    keyword: "maximum",
                    params: { comparison: "<=", limit: 604800000 },
                    message: "must be <= 604800000",
                  };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
                if (data14 < 1000 || isNaN(data14)) {
                  const err40 = {
                    instancePath: instancePath + "/retry/delaysMs/" + i3,
                    schemaPath: "#/properties/retry/properties/delaysMs/items/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 1000 },
                    message: "must be >= 1000",
                  };
                  if (vErrors === null) {
                    vErrors = [err40];
                  } else {
                    vErrors.push(err40);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err41 = {
              instancePath: instancePath + "/retry/delaysMs",
              schemaPath: "#/properties/retry/properties/delaysMs/type",
              keyword: "type",
              params: { type: "array" },
              message: "must be array",
            };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        if (data12.exponential !== undefined) {
          let data15 = data12.exponential;
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.firstMs === undefined) {
              const err42 = {
                instancePath: instancePath + "/retry/exponential",
                schemaPath: "#/properties/retry/properties/exponential/required",
                keyword: "required",
                params: { missingProperty: "firstMs" },
                message: "must have required property '" + "firstMs" + "'",
              };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
            if (data15.factor === undefined) {
              const err43 = {
                instancePath: instancePath + "/retry/exponential",
                schemaPath: "#/properties/retry/properties/exponential/required",
                keyword: "required",
                params: { missingProperty: "factor" },
                message: "must have required property '" + "factor" + "'",
              };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            if (data15.maxMs === undefined) {
              const err44 = {
                instancePath: instancePath + "/retry/exponential",
                schemaPath: "#/properties/retry/properties/exponential/required",
                keyword: "required",
                params: { missingProperty: "maxMs" },
                message: "must have required property '" + "maxMs" + "'",
              };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
            if (data15.retries === undefined) {
              const err45 = {
                instancePath: instancePath + "/retry/exponential",
                schemaPath: "#/properties/retry/properties/exponential/required",
                keyword: "required",
                params: { missingProperty: "retries" },
                message: "must have required property '" + "retries" + "'",
              };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
            for (const key3 in data15) {
              if (!(key3 === "firstMs" || key3 === "factor" || key3 === "maxMs" || key3 === "retries")) {
                const err46 = {
                  instancePath: instancePath + "/retry/exponential",
                  schemaPath: "#/properties/retry/properties/exponential/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key3 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data15.firstMs !== undefined) {
              let data16 = data15.firstMs;
              if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16))) {
                const err47 = {
                  instancePath: instancePath + "/retry/exponential/firstMs",
                  schemaPath: "#/properties/retry/properties/exponential/properties/firstMs/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
              if (typeof data16 == "number") {
                if (data16 > 604800000 || isNaN(data16)) {
                  const err48 = {
                    instancePath: instancePath + "/retry/exponential/firstMs",
                    schemaPath: "#/properties/retry/properties/exponential/properties/firstMs/maximum",
                    keyword: "maximum",
                    params: { comparison: "<=", limit: 604800000 },
                    message: "must be <= 604800000",
                  };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
                if (data16 < 1000 || isNaN(data16)) {
                  const err49 = {
                    instancePath: instancePath + "/retry/exponential/firstMs",
                    schemaPath: "#/properties/retry/properties/exponential/properties/firstMs/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 1000 },
                    message: "must be >= 1000",
                  };
                  if (vErrors === null) {
                    vErrors = [err49];
                  } else {
                    vErrors.push(err49);
                  }
                  errors++;
                }
              }
            }
            if (data15.factor !== undefined) {
              let data17 = data15.factor;
              if (typeof data17 == "number") {
                if (data17 > 10 || isNaN(data17)) {
                  const err50 = {
                    instancePath: instancePath + "/retry/exponential/factor",
                    schemaPath: "#/properties/retry/properties/exponential/properties/factor/maximum",
                    keyword: "maximum",
                    params: { comparison: "<=", limit: 10 },
                    message: "must be <= 10",
                  };
                  if (vErrors === null) {
                    vErrors = [err50];
                  } else {
                    vErrors.push(err50);
                  }
                  errors++;
                }
                if (data17 < 1 || isNaN(data17)) {
                  const err51 = {
                    instancePath: instancePath + "/retry/exponential/factor",
                    schemaPath: "#/properties/retry/properties/exponential/properties/factor/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 1 },
                    message: "must be >= 1",
                  };
                  if (vErrors === null) {
                    vErrors = [err51];
                  } else {
                    vErrors.push(err51);
                  }
                  errors++;
                }
              } else {
                const err52 = {
                  instancePath: instancePath + "/retry/exponential/factor",
                  schemaPath: "#/properties/retry/properties/exponential/properties/factor/type",
                  keyword: "type",
                  params: { type: "number" },
                  message: "must be number",
                };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data15.maxMs !== undefined) {
              let data18 = data15.maxMs;
              if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18))) {
                const err53 = {
                  instancePath: instancePath + "/retry/exponential/maxMs",
                  schemaPath: "#/properties/retry/properties/exponential/properties/maxMs/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
              if (typeof data18 == "number") {
                if (data18 > 604800000 || isNaN(data18)) {
                  const err54 = {
                    instancePath: instancePath + "/retry/exponential/maxMs",
                    schemaPath: "#/properties/retry/properties/exponential/properties/maxMs/maximum",
                    keyword: "maximum",
                    params: { comparison: "<=", limit: 604800000 },
                    message: "must be <= 604800000",
                  };
                  if (vErrors === null) {
                    vErrors = [err54];
                  } else {
                    vErrors.push(err54);
                  }
                  errors++;
                }
                if (data18 < 1000 || isNaN(data18)) {
                  const err55 = {
                    instancePath: instancePath + "/retry/exponential/maxMs",
                    schemaPath: "#/properties/retry/properties/exponential/properties/maxMs/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 1000 },
                    message: "must be >= 1000",
                  };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
              }
            }
            if (data15.retries !== undefined) {
              let data19 = data15.retries;
              if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19))) {
                const err56 = {
                  instancePath: instancePath + "/retry/exponential/retries",
                  schemaPath: "#/properties/retry/properties/exponential/properties/retries/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
              if (typeof data19 == "number") {
                if (data19 > 200 || isNaN(data19)) {
                  const err57 = {
                    instancePath: instancePath + "/retry/exponential/retries",
                    schemaPath: "#/properties/retry/properties/exponential/properties/retries/maximum",
                    keyword: "maximum",
                    params: { comparison: "<=", limit: 200 },
                    message: "must be <= 200",
                  };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
                if (data19 < 0 || isNaN(data19)) {
                  const err58 = {
                    instancePath: instancePath + "/retry/exponential/retries",
                    schemaPath: "#/properties/retry/properties/exponential/properties/retries/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 0 },
                    message: "must be >= 0",
                  };
                  if (vErrors === null) {
                    vErrors = [err58];
                  } else {
                    vErrors.push(err58);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err59 = {
              instancePath: instancePath + "/retry/exponential",
              schemaPath: "#/properties/retry/properties/exponential/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
        if (data12.jitter !== undefined) {
          let data20 = data12.jitter;
          if (typeof data20 == "number") {
            if (data20 > 1 || isNaN(data20)) {
              const err60 = {
                instancePath: instancePath + "/retry/jitter",
                schemaPath: "#/properties/retry/properties/jitter/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 1 },
                message: "must be <= 1",
              };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
            if (data20 < 0 || isNaN(data20)) {
              const err61 = {
                instancePath: instancePath + "/retry/jitter",
                schemaPath: "#/properties/retry/properties/jitter/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 0 },
                message: "must be >= 0",
              };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
          } else {
            const err62 = {
              instancePath: instancePath + "/retry/jitter",
              schemaPath: "#/properties/retry/properties/jitter/type",
              keyword: "type",
              params: { type: "number" },
              message: "must be number",
            };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data12.horizonMs !== undefined) {
          let data21 = data12.horizonMs;
          if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21))) {
            const err63 = {
              instancePath: instancePath + "/retry/horizonMs",
              schemaPath: "#/properties/retry/properties/horizonMs/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
          if (typeof data21 == "number") {
            if (data21 > 604800000 || isNaN(data21)) {
              const err64 = {
                instancePath: instancePath + "/retry/horizonMs",
                schemaPath: "#/properties/retry/properties/horizonMs/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 604800000 },
                message: "must be <= 604800000",
              };
              if (vErrors === null) {
                vErrors = [err64];
              } else {
                vErrors.push(err64);
              }
              errors++;
            }
            if (data21 < 1000 || isNaN(data21)) {
              const err65 = {
                instancePath: instancePath + "/retry/horizonMs",
                schemaPath: "#/properties/retry/properties/horizonMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 1000 },
                message: "must be >= 1000",
              };
              if (vErrors === null) {
                vErrors = [err65];
              } else {
                vErrors.push(err65);
              }
              errors++;
            }
          }
        }
      } else {
        const err66 = {
          instancePath: instancePath + "/retry",
          schemaPath: "#/properties/retry/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data.retryAfterMaxMs !== undefined) {
      let data22 = data.retryAfterMaxMs;
      if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22))) {
        const err67 = {
          instancePath: instancePath + "/retryAfterMaxMs",
          schemaPath: "#/properties/retryAfterMaxMs/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
      if (typeof data22 == "number") {
        if (data22 > 604800000 || isNaN(data22)) {
          const err68 = {
            instancePath: instancePath + "/retryAfterMaxMs",
            schemaPath: "#/properties/retryAfterMaxMs/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 604800000 },
            message: "must be <= 604800000",
          };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
        if (data22 < 0 || isNaN(data22)) {
          const err69 = {
            instancePath: instancePath + "/retryAfterMaxMs",
            schemaPath: "#/properties/retryAfterMaxMs/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err69];
          } else {
            vErrors.push(err69);
          }
          errors++;
        }
      }
    }
    if (data.recordedBodyBytes !== undefined) {
      let data23 = data.recordedBodyBytes;
      if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23))) {
        const err70 = {
          instancePath: instancePath + "/recordedBodyBytes",
          schemaPath: "#/properties/recordedBodyBytes/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
      if (typeof data23 == "number") {
        if (data23 > 16384 || isNaN(data23)) {
          const err71 = {
            instancePath: instancePath + "/recordedBodyBytes",
            schemaPath: "#/properties/recordedBodyBytes/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 16384 },
            message: "must be <= 16384",
          };
          if (vErrors === null) {
            vErrors = [err71];
          } else {
            vErrors.push(err71);
          }
          errors++;
        }
        if (data23 < 0 || isNaN(data23)) {
          const err72 = {
            instancePath: instancePath + "/recordedBodyBytes",
            schemaPath: "#/properties/recordedBodyBytes/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
      }
    }
    if (data.disableAfterMs !== undefined) {
      let data24 = data.disableAfterMs;
      if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24))) {
        const err73 = {
          instancePath: instancePath + "/disableAfterMs",
          schemaPath: "#/properties/disableAfterMs/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
      if (typeof data24 == "number") {
        if (data24 > 2592000000 || isNaN(data24)) {
          const err74 = {
            instancePath: instancePath + "/disableAfterMs",
            schemaPath: "#/properties/disableAfterMs/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 2592000000 },
            message: "must be <= 2592000000",
          };
          if (vErrors === null) {
            vErrors = [err74];
          } else {
            vErrors.push(err74);
          }
          errors++;
        }
        if (data24 < 0 || isNaN(data24)) {
          const err75 = {
            instancePath: instancePath + "/disableAfterMs",
            schemaPath: "#/properties/disableAfterMs/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
      }
    }
    if (data.id !== undefined) {
      let data25 = data.id;
      if (typeof data25 === "string") {
        if (data25.length > 256 && func1(data25) > 256) {
          const err76 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
        if (data25.length < 2 && func1(data25) < 1) {
          const err77 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err77];
          } else {
            vErrors.push(err77);
          }
          errors++;
        }
      } else {
        const err78 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err78];
        } else {
          vErrors.push(err78);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data26 = data.version;
      if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26))) {
        const err79 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err79];
        } else {
          vErrors.push(err79);
        }
        errors++;
      }
      if (typeof data26 == "number") {
        if (data26 < 1 || isNaN(data26)) {
          const err80 = {
            instancePath: instancePath + "/version",
            schemaPath: "#/properties/version/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err80];
          } else {
            vErrors.push(err80);
          }
          errors++;
        }
      }
    }
    if (data.changedAt !== undefined) {
      let data27 = data.changedAt;
      if (typeof data27 === "string") {
        if (!pattern4.test(data27)) {
          const err81 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err81];
          } else {
            vErrors.push(err81);
          }
          errors++;
        }
      } else {
        const err82 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err82];
        } else {
          vErrors.push(err82);
        }
        errors++;
      }
    }
    if (data.tenantId !== undefined) {
      if (typeof data.tenantId !== "string") {
        const err83 = {
          instancePath: instancePath + "/tenantId",
          schemaPath: "#/properties/tenantId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
    if (data.kind !== undefined) {
      let data29 = data.kind;
      if (!(data29 === "webhook" || data29 === "topic" || data29 === "poll")) {
        const err84 = {
          instancePath: instancePath + "/kind",
          schemaPath: "#/properties/kind/enum",
          keyword: "enum",
          params: { allowedValues: schema46.properties.kind.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err84];
        } else {
          vErrors.push(err84);
        }
        errors++;
      }
    }
    if (data.url !== undefined) {
      if (typeof data.url !== "string") {
        const err85 = {
          instancePath: instancePath + "/url",
          schemaPath: "#/properties/url/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err85];
        } else {
          vErrors.push(err85);
        }
        errors++;
      }
    }
    if (data.topic !== undefined) {
      let data31 = data.topic;
      if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
        if (data31.name === undefined) {
          const err86 = {
            instancePath: instancePath + "/topic",
            schemaPath: "#/properties/topic/required",
            keyword: "required",
            params: { missingProperty: "name" },
            message: "must have required property '" + "name" + "'",
          };
          if (vErrors === null) {
            vErrors = [err86];
          } else {
            vErrors.push(err86);
          }
          errors++;
        }
        for (const key4 in data31) {
          if (!(key4 === "name" || key4 === "key")) {
            const err87 = {
              instancePath: instancePath + "/topic",
              schemaPath: "#/properties/topic/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key4 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
        if (data31.name !== undefined) {
          if (typeof data31.name !== "string") {
            const err88 = {
              instancePath: instancePath + "/topic/name",
              schemaPath: "#/properties/topic/properties/name/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err88];
            } else {
              vErrors.push(err88);
            }
            errors++;
          }
        }
        if (data31.key !== undefined) {
          let data33 = data31.key;
          if (!(data33 === "subject" || data33 === "none")) {
            const err89 = {
              instancePath: instancePath + "/topic/key",
              schemaPath: "#/properties/topic/properties/key/enum",
              keyword: "enum",
              params: { allowedValues: schema46.properties.topic.properties.key.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          }
        }
      } else {
        const err90 = {
          instancePath: instancePath + "/topic",
          schemaPath: "#/properties/topic/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err90];
        } else {
          vErrors.push(err90);
        }
        errors++;
      }
    }
    if (data.poll !== undefined) {
      let data34 = data.poll;
      if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
        if (data34.keys === undefined) {
          const err91 = {
            instancePath: instancePath + "/poll",
            schemaPath: "#/properties/poll/required",
            keyword: "required",
            params: { missingProperty: "keys" },
            message: "must have required property '" + "keys" + "'",
          };
          if (vErrors === null) {
            vErrors = [err91];
          } else {
            vErrors.push(err91);
          }
          errors++;
        }
        for (const key5 in data34) {
          if (!(key5 === "keys")) {
            const err92 = {
              instancePath: instancePath + "/poll",
              schemaPath: "#/properties/poll/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key5 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err92];
            } else {
              vErrors.push(err92);
            }
            errors++;
          }
        }
        if (data34.keys !== undefined) {
          let data35 = data34.keys;
          if (Array.isArray(data35)) {
            if (data35.length > 2) {
              const err93 = {
                instancePath: instancePath + "/poll/keys",
                schemaPath: "#/properties/poll/properties/keys/maxItems",
                keyword: "maxItems",
                params: { limit: 2 },
                message: "must NOT have more than 2 items",
              };
              if (vErrors === null) {
                vErrors = [err93];
              } else {
                vErrors.push(err93);
              }
              errors++;
            }
            if (data35.length < 1) {
              const err94 = {
                instancePath: instancePath + "/poll/keys",
                schemaPath: "#/properties/poll/properties/keys/minItems",
                keyword: "minItems",
                params: { limit: 1 },
                message: "must NOT have fewer than 1 items",
              };
              if (vErrors === null) {
                vErrors = [err94];
              } else {
                vErrors.push(err94);
              }
              errors++;
            }
            const len4 = data35.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data36 = data35[i4];
              if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
                if (data36.id === undefined) {
                  const err95 = {
                    instancePath: instancePath + "/poll/keys/" + i4,
                    schemaPath: "#/properties/poll/properties/keys/items/required",
                    keyword: "required",
                    params: { missingProperty: "id" },
                    message: "must have required property '" + "id" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err95];
                  } else {
                    vErrors.push(err95);
                  }
                  errors++;
                }
                if (data36.hash === undefined) {
                  const err96 = {
                    instancePath: instancePath + "/poll/keys/" + i4,
                    schemaPath: "#/properties/poll/properties/keys/items/required",
                    keyword: "required",
                    params: { missingProperty: "hash" },
                    message: "must have required property '" + "hash" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err96];
                  } else {
                    vErrors.push(err96);
                  }
                  errors++;
                }
                for (const key6 in data36) {
                  if (!(key6 === "id" || key6 === "hash" || key6 === "createdAt" || key6 === "expiresAt")) {
                    const err97 = {
                      instancePath: instancePath + "/poll/keys/" + i4,
                      schemaPath: "#/properties/poll/properties/keys/items/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: key6 },
                      message: "must NOT have additional properties",
                    };
                    if (vErrors === null) {
                      vErrors = [err97];
                    } else {
                      vErrors.push(err97);
                    }
                    errors++;
                  }
                }
                if (data36.id !== undefined) {
                  if (typeof data36.id !== "string") {
                    const err98 = {
                      instancePath: instancePath + "/poll/keys/" + i4 + "/id",
                      schemaPath: "#/properties/poll/properties/keys/items/properties/id/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err98];
                    } else {
                      vErrors.push(err98);
                    }
                    errors++;
                  }
                }
                if (data36.hash !== undefined) {
                  if (typeof data36.hash !== "string") {
                    const err99 = {
                      instancePath: instancePath + "/poll/keys/" + i4 + "/hash",
                      schemaPath: "#/properties/poll/properties/keys/items/properties/hash/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err99];
                    } else {
                      vErrors.push(err99);
                    }
                    errors++;
                  }
                }
                if (data36.createdAt !== undefined) {
                  let data39 = data36.createdAt;
                  if (typeof data39 === "string") {
                    if (!pattern4.test(data39)) {
                      const err100 = {
                        instancePath: instancePath + "/poll/keys/" + i4 + "/createdAt",
                        schemaPath: "#/properties/poll/properties/keys/items/properties/createdAt/pattern",
                        keyword: "pattern",
                        params: {
                          pattern:
                            "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
                        },
                        message:
                          'must match pattern "' +
                          "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
                          '"',
                      };
                      if (vErrors === null) {
                        vErrors = [err100];
                      } else {
                        vErrors.push(err100);
                      }
                      errors++;
                    }
                  } else {
                    const err101 = {
                      instancePath: instancePath + "/poll/keys/" + i4 + "/createdAt",
                      schemaPath: "#/properties/poll/properties/keys/items/properties/createdAt/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err101];
                    } else {
                      vErrors.push(err101);
                    }
                    errors++;
                  }
                }
                if (data36.expiresAt !== undefined) {
                  let data40 = data36.expiresAt;
                  if (typeof data40 === "string") {
                    if (!pattern4.test(data40)) {
                      const err102 = {
                        instancePath: instancePath + "/poll/keys/" + i4 + "/expiresAt",
                        schemaPath: "#/properties/poll/properties/keys/items/properties/expiresAt/pattern",
                        keyword: "pattern",
                        params: {
                          pattern:
                            "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
                        },
                        message:
                          'must match pattern "' +
                          "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
                          '"',
                      };
                      if (vErrors === null) {
                        vErrors = [err102];
                      } else {
                        vErrors.push(err102);
                      }
                      errors++;
                    }
                  } else {
                    const err103 = {
                      instancePath: instancePath + "/poll/keys/" + i4 + "/expiresAt",
                      schemaPath: "#/properties/poll/properties/keys/items/properties/expiresAt/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err103];
                    } else {
                      vErrors.push(err103);
                    }
                    errors++;
                  }
                }
              } else {
                const err104 = {
                  instancePath: instancePath + "/poll/keys/" + i4,
                  schemaPath: "#/properties/poll/properties/keys/items/type",
                  keyword: "type",
                  params: { type: "object" },
                  message: "must be object",
                };
                if (vErrors === null) {
                  vErrors = [err104];
                } else {
                  vErrors.push(err104);
                }
                errors++;
              }
            }
          } else {
            const err105 = {
              instancePath: instancePath + "/poll/keys",
              schemaPath: "#/properties/poll/properties/keys/type",
              keyword: "type",
              params: { type: "array" },
              message: "must be array",
            };
            if (vErrors === null) {
              vErrors = [err105];
            } else {
              vErrors.push(err105);
            }
            errors++;
          }
        }
      } else {
        const err106 = {
          instancePath: instancePath + "/poll",
          schemaPath: "#/properties/poll/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err106];
        } else {
          vErrors.push(err106);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      let data41 = data.status;
      if (!(data41 === "enabled" || data41 === "disabled")) {
        const err107 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/enum",
          keyword: "enum",
          params: { allowedValues: schema46.properties.status.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err107];
        } else {
          vErrors.push(err107);
        }
        errors++;
      }
    }
    if (data.disabledReason !== undefined) {
      if (typeof data.disabledReason !== "string") {
        const err108 = {
          instancePath: instancePath + "/disabledReason",
          schemaPath: "#/properties/disabledReason/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err108];
        } else {
          vErrors.push(err108);
        }
        errors++;
      }
    }
    if (data.signingSecrets !== undefined) {
      let data43 = data.signingSecrets;
      if (Array.isArray(data43)) {
        if (data43.length < 1) {
          const err109 = {
            instancePath: instancePath + "/signingSecrets",
            schemaPath: "#/properties/signingSecrets/minItems",
            keyword: "minItems",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 items",
          };
          if (vErrors === null) {
            vErrors = [err109];
          } else {
            vErrors.push(err109);
          }
          errors++;
        }
        const len5 = data43.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data44 = data43[i5];
          const _errs92 = errors;
          let valid19 = false;
          let passing0 = null;
          const _errs93 = errors;
          if (typeof data44 !== "string") {
            const err110 = {
              instancePath: instancePath + "/signingSecrets/" + i5,
              schemaPath: "#/properties/signingSecrets/items/oneOf/0/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err110];
            } else {
              vErrors.push(err110);
            }
            errors++;
          }
          var _valid0 = _errs93 === errors;
          if (_valid0) {
            valid19 = true;
            passing0 = 0;
          }
          const _errs95 = errors;
          if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
            if (data44.sealed === undefined) {
              const err111 = {
                instancePath: instancePath + "/signingSecrets/" + i5,
                schemaPath: "#/properties/signingSecrets/items/oneOf/1/required",
                keyword: "required",
                params: { missingProperty: "sealed" },
                message: "must have required property '" + "sealed" + "'",
              };
              if (vErrors === null) {
                vErrors = [err111];
              } else {
                vErrors.push(err111);
              }
              errors++;
            }
            for (const key7 in data44) {
              if (!(key7 === "sealed" || key7 === "publicKey" || key7 === "createdAt" || key7 === "expiresAt")) {
                const err112 = {
                  instancePath: instancePath + "/signingSecrets/" + i5,
                  schemaPath: "#/properties/signingSecrets/items/oneOf/1/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key7 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err112];
                } else {
                  vErrors.push(err112);
                }
                errors++;
              }
            }
            if (data44.sealed !== undefined) {
              if (typeof data44.sealed !== "string") {
                const err113 = {
                  instancePath: instancePath + "/signingSecrets/" + i5 + "/sealed",
                  schemaPath: "#/properties/signingSecrets/items/oneOf/1/properties/sealed/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err113];
                } else {
                  vErrors.push(err113);
                }
                errors++;
              }
            }
            if (data44.publicKey !== undefined) {
              if (typeof data44.publicKey !== "string") {
                const err114 = {
                  instancePath: instancePath + "/signingSecrets/" + i5 + "/publicKey",
                  schemaPath: "#/properties/signingSecrets/items/oneOf/1/properties/publicKey/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err114];
                } else {
                  vErrors.push(err114);
                }
                errors++;
              }
            }
            if (data44.createdAt !== undefined) {
              let data47 = data44.createdAt;
              if (typeof data47 === "string") {
                if (!pattern4.test(data47)) {
                  const err115 = {
                    instancePath: instancePath + "/signingSecrets/" + i5 + "/createdAt",
                    schemaPath: "#/properties/signingSecrets/items/oneOf/1/properties/createdAt/pattern",
                    keyword: "pattern",
                    params: {
                      pattern:
                        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
                    },
                    message:
                      'must match pattern "' +
                      "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
                      '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err115];
                  } else {
                    vErrors.push(err115);
                  }
                  errors++;
                }
              } else {
                const err116 = {
                  instancePath: instancePath + "/signingSecrets/" + i5 + "/createdAt",
                  schemaPath: "#/properties/signingSecrets/items/oneOf/1/properties/createdAt/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err116];
                } else {
                  vErrors.push(err116);
                }
                errors++;
              }
            }
            if (data44.expiresAt !== undefined) {
              let data48 = data44.expiresAt;
              if (typeof data48 === "string") {
                if (!pattern4.test(data48)) {
                  const err117 = {
                    instancePath: instancePath + "/signingSecrets/" + i5 + "/expiresAt",
                    schemaPath: "#/properties/signingSecrets/items/oneOf/1/properties/expiresAt/pattern",
                    keyword: "pattern",
                    params: {
                      pattern:
                        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
                    },
                    message:
                      'must match pattern "' +
                      "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
                      '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err117];
                  } else {
                    vErrors.push(err117);
                  }
                  errors++;
                }
              } else {
                const err118 = {
                  instancePath: instancePath + "/signingSecrets/" + i5 + "/expiresAt",
                  schemaPath: "#/properties/signingSecrets/items/oneOf/1/properties/expiresAt/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err118];
                } else {
                  vErrors.push(err118);
                }
                errors++;
              }
            }
          } else {
            const err119 = {
              instancePath: instancePath + "/signingSecrets/" + i5,
              schemaPath: "#/properties/signingSecrets/items/oneOf/1/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err119];
            } else {
              vErrors.push(err119);
            }
            errors++;
          }
          var _valid0 = _errs95 === errors;
          if (_valid0 && valid19) {
            valid19 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid19 = true;
              passing0 = 1;
            }
          }
          if (!valid19) {
            const err120 = {
              instancePath: instancePath + "/signingSecrets/" + i5,
              schemaPath: "#/properties/signingSecrets/items/oneOf",
              keyword: "oneOf",
              params: { passingSchemas: passing0 },
              message: "must match exactly one schema in oneOf",
            };
            if (vErrors === null) {
              vErrors = [err120];
            } else {
              vErrors.push(err120);
            }
            errors++;
          } else {
            errors = _errs92;
            if (vErrors !== null) {
              if (_errs92) {
                vErrors.length = _errs92;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err121 = {
          instancePath: instancePath + "/signingSecrets",
          schemaPath: "#/properties/signingSecrets/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err121];
        } else {
          vErrors.push(err121);
        }
        errors++;
      }
    }
    if (data.signatureTemplate !== undefined) {
      let data49 = data.signatureTemplate;
      if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
        if (data49.header === undefined) {
          const err122 = {
            instancePath: instancePath + "/signatureTemplate",
            schemaPath: "#/properties/signatureTemplate/required",
            keyword: "required",
            params: { missingProperty: "header" },
            message: "must have required property '" + "header" + "'",
          };
          if (vErrors === null) {
            vErrors = [err122];
          } else {
            vErrors.push(err122);
          }
          errors++;
        }
        if (data49.prefix === undefined) {
          const err123 = {
            instancePath: instancePath + "/signatureTemplate",
            schemaPath: "#/properties/signatureTemplate/required",
            keyword: "required",
            params: { missingProperty: "prefix" },
            message: "must have required property '" + "prefix" + "'",
          };
          if (vErrors === null) {
            vErrors = [err123];
          } else {
            vErrors.push(err123);
          }
          errors++;
        }
        if (data49.algorithm === undefined) {
          const err124 = {
            instancePath: instancePath + "/signatureTemplate",
            schemaPath: "#/properties/signatureTemplate/required",
            keyword: "required",
            params: { missingProperty: "algorithm" },
            message: "must have required property '" + "algorithm" + "'",
          };
          if (vErrors === null) {
            vErrors = [err124];
          } else {
            vErrors.push(err124);
          }
          errors++;
        }
        if (data49.encoding === undefined) {
          const err125 = {
            instancePath: instancePath + "/signatureTemplate",
            schemaPath: "#/properties/signatureTemplate/required",
            keyword: "required",
            params: { missingProperty: "encoding" },
            message: "must have required property '" + "encoding" + "'",
          };
          if (vErrors === null) {
            vErrors = [err125];
          } else {
            vErrors.push(err125);
          }
          errors++;
        }
        if (data49.signs === undefined) {
          const err126 = {
            instancePath: instancePath + "/signatureTemplate",
            schemaPath: "#/properties/signatureTemplate/required",
            keyword: "required",
            params: { missingProperty: "signs" },
            message: "must have required property '" + "signs" + "'",
          };
          if (vErrors === null) {
            vErrors = [err126];
          } else {
            vErrors.push(err126);
          }
          errors++;
        }
        if (data49.secret === undefined) {
          const err127 = {
            instancePath: instancePath + "/signatureTemplate",
            schemaPath: "#/properties/signatureTemplate/required",
            keyword: "required",
            params: { missingProperty: "secret" },
            message: "must have required property '" + "secret" + "'",
          };
          if (vErrors === null) {
            vErrors = [err127];
          } else {
            vErrors.push(err127);
          }
          errors++;
        }
        for (const key8 in data49) {
          if (!(
            key8 === "header" ||
            key8 === "prefix" ||
            key8 === "algorithm" ||
            key8 === "encoding" ||
            key8 === "signs" ||
            key8 === "timestampHeader" ||
            key8 === "secret"
          )) {
            const err128 = {
              instancePath: instancePath + "/signatureTemplate",
              schemaPath: "#/properties/signatureTemplate/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key8 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err128];
            } else {
              vErrors.push(err128);
            }
            errors++;
          }
        }
        if (data49.header !== undefined) {
          if (typeof data49.header !== "string") {
            const err129 = {
              instancePath: instancePath + "/signatureTemplate/header",
              schemaPath: "#/properties/signatureTemplate/properties/header/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err129];
            } else {
              vErrors.push(err129);
            }
            errors++;
          }
        }
        if (data49.prefix !== undefined) {
          if (typeof data49.prefix !== "string") {
            const err130 = {
              instancePath: instancePath + "/signatureTemplate/prefix",
              schemaPath: "#/properties/signatureTemplate/properties/prefix/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err130];
            } else {
              vErrors.push(err130);
            }
            errors++;
          }
        }
        if (data49.algorithm !== undefined) {
          let data52 = data49.algorithm;
          if (!(data52 === "sha1" || data52 === "sha256" || data52 === "sha512")) {
            const err131 = {
              instancePath: instancePath + "/signatureTemplate/algorithm",
              schemaPath: "#/properties/signatureTemplate/properties/algorithm/enum",
              keyword: "enum",
              params: { allowedValues: schema46.properties.signatureTemplate.properties.algorithm.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err131];
            } else {
              vErrors.push(err131);
            }
            errors++;
          }
        }
        if (data49.encoding !== undefined) {
          let data53 = data49.encoding;
          if (!(data53 === "hex" || data53 === "base64")) {
            const err132 = {
              instancePath: instancePath + "/signatureTemplate/encoding",
              schemaPath: "#/properties/signatureTemplate/properties/encoding/enum",
              keyword: "enum",
              params: { allowedValues: schema46.properties.signatureTemplate.properties.encoding.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err132];
            } else {
              vErrors.push(err132);
            }
            errors++;
          }
        }
        if (data49.signs !== undefined) {
          if (typeof data49.signs !== "string") {
            const err133 = {
              instancePath: instancePath + "/signatureTemplate/signs",
              schemaPath: "#/properties/signatureTemplate/properties/signs/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err133];
            } else {
              vErrors.push(err133);
            }
            errors++;
          }
        }
        if (data49.timestampHeader !== undefined) {
          if (typeof data49.timestampHeader !== "string") {
            const err134 = {
              instancePath: instancePath + "/signatureTemplate/timestampHeader",
              schemaPath: "#/properties/signatureTemplate/properties/timestampHeader/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err134];
            } else {
              vErrors.push(err134);
            }
            errors++;
          }
        }
        if (data49.secret !== undefined) {
          if (typeof data49.secret !== "string") {
            const err135 = {
              instancePath: instancePath + "/signatureTemplate/secret",
              schemaPath: "#/properties/signatureTemplate/properties/secret/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err135];
            } else {
              vErrors.push(err135);
            }
            errors++;
          }
        }
      } else {
        const err136 = {
          instancePath: instancePath + "/signatureTemplate",
          schemaPath: "#/properties/signatureTemplate/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err136];
        } else {
          vErrors.push(err136);
        }
        errors++;
      }
    }
    if (data.maxInFlight !== undefined) {
      let data57 = data.maxInFlight;
      if (!(typeof data57 == "number" && !(data57 % 1) && !isNaN(data57))) {
        const err137 = {
          instancePath: instancePath + "/maxInFlight",
          schemaPath: "#/properties/maxInFlight/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err137];
        } else {
          vErrors.push(err137);
        }
        errors++;
      }
      if (typeof data57 == "number") {
        if (data57 > 1000 || isNaN(data57)) {
          const err138 = {
            instancePath: instancePath + "/maxInFlight",
            schemaPath: "#/properties/maxInFlight/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 1000 },
            message: "must be <= 1000",
          };
          if (vErrors === null) {
            vErrors = [err138];
          } else {
            vErrors.push(err138);
          }
          errors++;
        }
        if (data57 < 1 || isNaN(data57)) {
          const err139 = {
            instancePath: instancePath + "/maxInFlight",
            schemaPath: "#/properties/maxInFlight/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err139];
          } else {
            vErrors.push(err139);
          }
          errors++;
        }
      }
    }
    if (data.maxPerSecond !== undefined) {
      let data58 = data.maxPerSecond;
      if (typeof data58 == "number") {
        if (data58 > 10000 || isNaN(data58)) {
          const err140 = {
            instancePath: instancePath + "/maxPerSecond",
            schemaPath: "#/properties/maxPerSecond/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 10000 },
            message: "must be <= 10000",
          };
          if (vErrors === null) {
            vErrors = [err140];
          } else {
            vErrors.push(err140);
          }
          errors++;
        }
        if (data58 < 0.01 || isNaN(data58)) {
          const err141 = {
            instancePath: instancePath + "/maxPerSecond",
            schemaPath: "#/properties/maxPerSecond/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0.01 },
            message: "must be >= 0.01",
          };
          if (vErrors === null) {
            vErrors = [err141];
          } else {
            vErrors.push(err141);
          }
          errors++;
        }
      } else {
        const err142 = {
          instancePath: instancePath + "/maxPerSecond",
          schemaPath: "#/properties/maxPerSecond/type",
          keyword: "type",
          params: { type: "number" },
          message: "must be number",
        };
        if (vErrors === null) {
          vErrors = [err142];
        } else {
          vErrors.push(err142);
        }
        errors++;
      }
    }
    if (data.method !== undefined) {
      let data59 = data.method;
      if (!(data59 === "POST" || data59 === "PUT" || data59 === "PATCH")) {
        const err143 = {
          instancePath: instancePath + "/method",
          schemaPath: "#/properties/method/enum",
          keyword: "enum",
          params: { allowedValues: schema46.properties.method.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err143];
        } else {
          vErrors.push(err143);
        }
        errors++;
      }
    }
    if (data.contentType !== undefined) {
      if (typeof data.contentType !== "string") {
        const err144 = {
          instancePath: instancePath + "/contentType",
          schemaPath: "#/properties/contentType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err144];
        } else {
          vErrors.push(err144);
        }
        errors++;
      }
    }
    if (data.headers !== undefined) {
      let data61 = data.headers;
      if (Array.isArray(data61)) {
        if (data61.length > 50) {
          const err145 = {
            instancePath: instancePath + "/headers",
            schemaPath: "#/properties/headers/maxItems",
            keyword: "maxItems",
            params: { limit: 50 },
            message: "must NOT have more than 50 items",
          };
          if (vErrors === null) {
            vErrors = [err145];
          } else {
            vErrors.push(err145);
          }
          errors++;
        }
        const len6 = data61.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data62 = data61[i6];
          if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
            if (data62.name === undefined) {
              const err146 = {
                instancePath: instancePath + "/headers/" + i6,
                schemaPath: "#/properties/headers/items/required",
                keyword: "required",
                params: { missingProperty: "name" },
                message: "must have required property '" + "name" + "'",
              };
              if (vErrors === null) {
                vErrors = [err146];
              } else {
                vErrors.push(err146);
              }
              errors++;
            }
            for (const key9 in data62) {
              if (!(key9 === "name" || key9 === "value" || key9 === "sealedValue")) {
                const err147 = {
                  instancePath: instancePath + "/headers/" + i6,
                  schemaPath: "#/properties/headers/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key9 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err147];
                } else {
                  vErrors.push(err147);
                }
                errors++;
              }
            }
            if (data62.name !== undefined) {
              if (typeof data62.name !== "string") {
                const err148 = {
                  instancePath: instancePath + "/headers/" + i6 + "/name",
                  schemaPath: "#/properties/headers/items/properties/name/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err148];
                } else {
                  vErrors.push(err148);
                }
                errors++;
              }
            }
            if (data62.value !== undefined) {
              if (typeof data62.value !== "string") {
                const err149 = {
                  instancePath: instancePath + "/headers/" + i6 + "/value",
                  schemaPath: "#/properties/headers/items/properties/value/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err149];
                } else {
                  vErrors.push(err149);
                }
                errors++;
              }
            }
            if (data62.sealedValue !== undefined) {
              if (typeof data62.sealedValue !== "string") {
                const err150 = {
                  instancePath: instancePath + "/headers/" + i6 + "/sealedValue",
                  schemaPath: "#/properties/headers/items/properties/sealedValue/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err150];
                } else {
                  vErrors.push(err150);
                }
                errors++;
              }
            }
          } else {
            const err151 = {
              instancePath: instancePath + "/headers/" + i6,
              schemaPath: "#/properties/headers/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err151];
            } else {
              vErrors.push(err151);
            }
            errors++;
          }
        }
      } else {
        const err152 = {
          instancePath: instancePath + "/headers",
          schemaPath: "#/properties/headers/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err152];
        } else {
          vErrors.push(err152);
        }
        errors++;
      }
    }
    if (data.authentication !== undefined) {
      let data66 = data.authentication;
      const _errs140 = errors;
      let valid25 = false;
      let passing1 = null;
      const _errs141 = errors;
      if (data66 && typeof data66 == "object" && !Array.isArray(data66)) {
        if (data66.kind === undefined) {
          const err153 = {
            instancePath: instancePath + "/authentication",
            schemaPath: "#/properties/authentication/oneOf/0/required",
            keyword: "required",
            params: { missingProperty: "kind" },
            message: "must have required property '" + "kind" + "'",
          };
          if (vErrors === null) {
            vErrors = [err153];
          } else {
            vErrors.push(err153);
          }
          errors++;
        }
        if (data66.username === undefined) {
          const err154 = {
            instancePath: instancePath + "/authentication",
            schemaPath: "#/properties/authentication/oneOf/0/required",
            keyword: "required",
            params: { missingProperty: "username" },
            message: "must have required property '" + "username" + "'",
          };
          if (vErrors === null) {
            vErrors = [err154];
          } else {
            vErrors.push(err154);
          }
          errors++;
        }
        if (data66.sealedPassword === undefined) {
          const err155 = {
            instancePath: instancePath + "/authentication",
            schemaPath: "#/properties/authentication/oneOf/0/required",
            keyword: "required",
            params: { missingProperty: "sealedPassword" },
            message: "must have required property '" + "sealedPassword" + "'",
          };
          if (vErrors === null) {
            vErrors = [err155];
          } else {
            vErrors.push(err155);
          }
          errors++;
        }
        for (const key10 in data66) {
          if (!(key10 === "kind" || key10 === "username" || key10 === "sealedPassword")) {
            const err156 = {
              instancePath: instancePath + "/authentication",
              schemaPath: "#/properties/authentication/oneOf/0/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key10 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err156];
            } else {
              vErrors.push(err156);
            }
            errors++;
          }
        }
        if (data66.kind !== undefined) {
          if (!(data66.kind === "basic")) {
            const err157 = {
              instancePath: instancePath + "/authentication/kind",
              schemaPath: "#/properties/authentication/oneOf/0/properties/kind/enum",
              keyword: "enum",
              params: { allowedValues: schema46.properties.authentication.oneOf[0].properties.kind.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err157];
            } else {
              vErrors.push(err157);
            }
            errors++;
          }
        }
        if (data66.username !== undefined) {
          if (typeof data66.username !== "string") {
            const err158 = {
              instancePath: instancePath + "/authentication/username",
              schemaPath: "#/properties/authentication/oneOf/0/properties/username/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err158];
            } else {
              vErrors.push(err158);
            }
            errors++;
          }
        }
        if (data66.sealedPassword !== undefined) {
          if (typeof data66.sealedPassword !== "string") {
            const err159 = {
              instancePath: instancePath + "/authentication/sealedPassword",
              schemaPath: "#/properties/authentication/oneOf/0/properties/sealedPassword/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err159];
            } else {
              vErrors.push(err159);
            }
            errors++;
          }
        }
      } else {
        const err160 = {
          instancePath: instancePath + "/authentication",
          schemaPath: "#/properties/authentication/oneOf/0/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err160];
        } else {
          vErrors.push(err160);
        }
        errors++;
      }
      var _valid1 = _errs141 === errors;
      if (_valid1) {
        valid25 = true;
        passing1 = 0;
        var props1 = true;
      }
      const _errs149 = errors;
      if (data66 && typeof data66 == "object" && !Array.isArray(data66)) {
        if (data66.kind === undefined) {
          const err161 = {
            instancePath: instancePath + "/authentication",
            schemaPath: "#/properties/authentication/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "kind" },
            message: "must have required property '" + "kind" + "'",
          };
          if (vErrors === null) {
            vErrors = [err161];
          } else {
            vErrors.push(err161);
          }
          errors++;
        }
        if (data66.tokenUrl === undefined) {
          const err162 = {
            instancePath: instancePath + "/authentication",
            schemaPath: "#/properties/authentication/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "tokenUrl" },
            message: "must have required property '" + "tokenUrl" + "'",
          };
          if (vErrors === null) {
            vErrors = [err162];
          } else {
            vErrors.push(err162);
          }
          errors++;
        }
        if (data66.clientId === undefined) {
          const err163 = {
            instancePath: instancePath + "/authentication",
            schemaPath: "#/properties/authentication/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "clientId" },
            message: "must have required property '" + "clientId" + "'",
          };
          if (vErrors === null) {
            vErrors = [err163];
          } else {
            vErrors.push(err163);
          }
          errors++;
        }
        if (data66.sealedClientSecret === undefined) {
          const err164 = {
            instancePath: instancePath + "/authentication",
            schemaPath: "#/properties/authentication/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "sealedClientSecret" },
            message: "must have required property '" + "sealedClientSecret" + "'",
          };
          if (vErrors === null) {
            vErrors = [err164];
          } else {
            vErrors.push(err164);
          }
          errors++;
        }
        if (data66.clientAuthentication === undefined) {
          const err165 = {
            instancePath: instancePath + "/authentication",
            schemaPath: "#/properties/authentication/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "clientAuthentication" },
            message: "must have required property '" + "clientAuthentication" + "'",
          };
          if (vErrors === null) {
            vErrors = [err165];
          } else {
            vErrors.push(err165);
          }
          errors++;
        }
        for (const key11 in data66) {
          if (!(
            key11 === "kind" ||
            key11 === "tokenUrl" ||
            key11 === "clientId" ||
            key11 === "sealedClientSecret" ||
            key11 === "scope" ||
            key11 === "audience" ||
            key11 === "clientAuthentication"
          )) {
            const err166 = {
              instancePath: instancePath + "/authentication",
              schemaPath: "#/properties/authentication/oneOf/1/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key11 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err166];
            } else {
              vErrors.push(err166);
            }
            errors++;
          }
        }
        if (data66.kind !== undefined) {
          if (!(data66.kind === "oauth2")) {
            const err167 = {
              instancePath: instancePath + "/authentication/kind",
              schemaPath: "#/properties/authentication/oneOf/1/properties/kind/enum",
              keyword: "enum",
              params: { allowedValues: schema46.properties.authentication.oneOf[1].properties.kind.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err167];
            } else {
              vErrors.push(err167);
            }
            errors++;
          }
        }
        if (data66.tokenUrl !== undefined) {
          if (typeof data66.tokenUrl !== "string") {
            const err168 = {
              instancePath: instancePath + "/authentication/tokenUrl",
              schemaPath: "#/properties/authentication/oneOf/1/properties/tokenUrl/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err168];
            } else {
              vErrors.push(err168);
            }
            errors++;
          }
        }
        if (data66.clientId !== undefined) {
          if (typeof data66.clientId !== "string") {
            const err169 = {
              instancePath: instancePath + "/authentication/clientId",
              schemaPath: "#/properties/authentication/oneOf/1/properties/clientId/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err169];
            } else {
              vErrors.push(err169);
            }
            errors++;
          }
        }
        if (data66.sealedClientSecret !== undefined) {
          if (typeof data66.sealedClientSecret !== "string") {
            const err170 = {
              instancePath: instancePath + "/authentication/sealedClientSecret",
              schemaPath: "#/properties/authentication/oneOf/1/properties/sealedClientSecret/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err170];
            } else {
              vErrors.push(err170);
            }
            errors++;
          }
        }
        if (data66.scope !== undefined) {
          if (typeof data66.scope !== "string") {
            const err171 = {
              instancePath: instancePath + "/authentication/scope",
              schemaPath: "#/properties/authentication/oneOf/1/properties/scope/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err171];
            } else {
              vErrors.push(err171);
            }
            errors++;
          }
        }
        if (data66.audience !== undefined) {
          if (typeof data66.audience !== "string") {
            const err172 = {
              instancePath: instancePath + "/authentication/audience",
              schemaPath: "#/properties/authentication/oneOf/1/properties/audience/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err172];
            } else {
              vErrors.push(err172);
            }
            errors++;
          }
        }
        if (data66.clientAuthentication !== undefined) {
          let data76 = data66.clientAuthentication;
          if (!(data76 === "basic" || data76 === "body")) {
            const err173 = {
              instancePath: instancePath + "/authentication/clientAuthentication",
              schemaPath: "#/properties/authentication/oneOf/1/properties/clientAuthentication/enum",
              keyword: "enum",
              params: {
                allowedValues: schema46.properties.authentication.oneOf[1].properties.clientAuthentication.enum,
              },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err173];
            } else {
              vErrors.push(err173);
            }
            errors++;
          }
        }
      } else {
        const err174 = {
          instancePath: instancePath + "/authentication",
          schemaPath: "#/properties/authentication/oneOf/1/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err174];
        } else {
          vErrors.push(err174);
        }
        errors++;
      }
      var _valid1 = _errs149 === errors;
      if (_valid1 && valid25) {
        valid25 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid25 = true;
          passing1 = 1;
          if (props1 !== true) {
            props1 = true;
          }
        }
      }
      if (!valid25) {
        const err175 = {
          instancePath: instancePath + "/authentication",
          schemaPath: "#/properties/authentication/oneOf",
          keyword: "oneOf",
          params: { passingSchemas: passing1 },
          message: "must match exactly one schema in oneOf",
        };
        if (vErrors === null) {
          vErrors = [err175];
        } else {
          vErrors.push(err175);
        }
        errors++;
      } else {
        errors = _errs140;
        if (vErrors !== null) {
          if (_errs140) {
            vErrors.length = _errs140;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.tls !== undefined) {
      let data77 = data.tls;
      if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
        for (const key12 in data77) {
          if (!(key12 === "certificate" || key12 === "sealedKey" || key12 === "authority")) {
            const err176 = {
              instancePath: instancePath + "/tls",
              schemaPath: "#/properties/tls/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key12 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err176];
            } else {
              vErrors.push(err176);
            }
            errors++;
          }
        }
        if (data77.certificate !== undefined) {
          if (typeof data77.certificate !== "string") {
            const err177 = {
              instancePath: instancePath + "/tls/certificate",
              schemaPath: "#/properties/tls/properties/certificate/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err177];
            } else {
              vErrors.push(err177);
            }
            errors++;
          }
        }
        if (data77.sealedKey !== undefined) {
          if (typeof data77.sealedKey !== "string") {
            const err178 = {
              instancePath: instancePath + "/tls/sealedKey",
              schemaPath: "#/properties/tls/properties/sealedKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err178];
            } else {
              vErrors.push(err178);
            }
            errors++;
          }
        }
        if (data77.authority !== undefined) {
          if (typeof data77.authority !== "string") {
            const err179 = {
              instancePath: instancePath + "/tls/authority",
              schemaPath: "#/properties/tls/properties/authority/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err179];
            } else {
              vErrors.push(err179);
            }
            errors++;
          }
        }
      } else {
        const err180 = {
          instancePath: instancePath + "/tls",
          schemaPath: "#/properties/tls/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err180];
        } else {
          vErrors.push(err180);
        }
        errors++;
      }
    }
    if (data.order !== undefined) {
      let data81 = data.order;
      if (data81 && typeof data81 == "object" && !Array.isArray(data81)) {
        if (data81.kind === undefined) {
          const err181 = {
            instancePath: instancePath + "/order",
            schemaPath: "#/properties/order/required",
            keyword: "required",
            params: { missingProperty: "kind" },
            message: "must have required property '" + "kind" + "'",
          };
          if (vErrors === null) {
            vErrors = [err181];
          } else {
            vErrors.push(err181);
          }
          errors++;
        }
        if (data81.onExhaustion === undefined) {
          const err182 = {
            instancePath: instancePath + "/order",
            schemaPath: "#/properties/order/required",
            keyword: "required",
            params: { missingProperty: "onExhaustion" },
            message: "must have required property '" + "onExhaustion" + "'",
          };
          if (vErrors === null) {
            vErrors = [err182];
          } else {
            vErrors.push(err182);
          }
          errors++;
        }
        for (const key13 in data81) {
          if (!(key13 === "kind" || key13 === "key" || key13 === "onExhaustion")) {
            const err183 = {
              instancePath: instancePath + "/order",
              schemaPath: "#/properties/order/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key13 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err183];
            } else {
              vErrors.push(err183);
            }
            errors++;
          }
        }
        if (data81.kind !== undefined) {
          let data82 = data81.kind;
          if (!(data82 === "per-key" || data82 === "strict")) {
            const err184 = {
              instancePath: instancePath + "/order/kind",
              schemaPath: "#/properties/order/properties/kind/enum",
              keyword: "enum",
              params: { allowedValues: schema46.properties.order.properties.kind.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err184];
            } else {
              vErrors.push(err184);
            }
            errors++;
          }
        }
        if (data81.key !== undefined) {
          let data83 = data81.key;
          if (typeof data83 === "string") {
            if (data83.length > 256 && func1(data83) > 256) {
              const err185 = {
                instancePath: instancePath + "/order/key",
                schemaPath: "#/properties/order/properties/key/maxLength",
                keyword: "maxLength",
                params: { limit: 256 },
                message: "must NOT have more than 256 characters",
              };
              if (vErrors === null) {
                vErrors = [err185];
              } else {
                vErrors.push(err185);
              }
              errors++;
            }
          } else {
            const err186 = {
              instancePath: instancePath + "/order/key",
              schemaPath: "#/properties/order/properties/key/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err186];
            } else {
              vErrors.push(err186);
            }
            errors++;
          }
        }
        if (data81.onExhaustion !== undefined) {
          let data84 = data81.onExhaustion;
          if (!(data84 === "stop" || data84 === "skip")) {
            const err187 = {
              instancePath: instancePath + "/order/onExhaustion",
              schemaPath: "#/properties/order/properties/onExhaustion/enum",
              keyword: "enum",
              params: { allowedValues: schema46.properties.order.properties.onExhaustion.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err187];
            } else {
              vErrors.push(err187);
            }
            errors++;
          }
        }
      } else {
        const err188 = {
          instancePath: instancePath + "/order",
          schemaPath: "#/properties/order/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err188];
        } else {
          vErrors.push(err188);
        }
        errors++;
      }
    }
    if (data.batch !== undefined) {
      let data85 = data.batch;
      if (data85 && typeof data85 == "object" && !Array.isArray(data85)) {
        if (data85.maxEvents === undefined) {
          const err189 = {
            instancePath: instancePath + "/batch",
            schemaPath: "#/properties/batch/required",
            keyword: "required",
            params: { missingProperty: "maxEvents" },
            message: "must have required property '" + "maxEvents" + "'",
          };
          if (vErrors === null) {
            vErrors = [err189];
          } else {
            vErrors.push(err189);
          }
          errors++;
        }
        if (data85.maxWaitMs === undefined) {
          const err190 = {
            instancePath: instancePath + "/batch",
            schemaPath: "#/properties/batch/required",
            keyword: "required",
            params: { missingProperty: "maxWaitMs" },
            message: "must have required property '" + "maxWaitMs" + "'",
          };
          if (vErrors === null) {
            vErrors = [err190];
          } else {
            vErrors.push(err190);
          }
          errors++;
        }
        if (data85.maxBytes === undefined) {
          const err191 = {
            instancePath: instancePath + "/batch",
            schemaPath: "#/properties/batch/required",
            keyword: "required",
            params: { missingProperty: "maxBytes" },
            message: "must have required property '" + "maxBytes" + "'",
          };
          if (vErrors === null) {
            vErrors = [err191];
          } else {
            vErrors.push(err191);
          }
          errors++;
        }
        if (data85.format === undefined) {
          const err192 = {
            instancePath: instancePath + "/batch",
            schemaPath: "#/properties/batch/required",
            keyword: "required",
            params: { missingProperty: "format" },
            message: "must have required property '" + "format" + "'",
          };
          if (vErrors === null) {
            vErrors = [err192];
          } else {
            vErrors.push(err192);
          }
          errors++;
        }
        for (const key14 in data85) {
          if (!(key14 === "maxEvents" || key14 === "maxWaitMs" || key14 === "maxBytes" || key14 === "format")) {
            const err193 = {
              instancePath: instancePath + "/batch",
              schemaPath: "#/properties/batch/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key14 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err193];
            } else {
              vErrors.push(err193);
            }
            errors++;
          }
        }
        if (data85.maxEvents !== undefined) {
          let data86 = data85.maxEvents;
          if (!(typeof data86 == "number" && !(data86 % 1) && !isNaN(data86))) {
            const err194 = {
              instancePath: instancePath + "/batch/maxEvents",
              schemaPath: "#/properties/batch/properties/maxEvents/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err194];
            } else {
              vErrors.push(err194);
            }
            errors++;
          }
          if (typeof data86 == "number") {
            if (data86 > 1000 || isNaN(data86)) {
              const err195 = {
                instancePath: instancePath + "/batch/maxEvents",
                schemaPath: "#/properties/batch/properties/maxEvents/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 1000 },
                message: "must be <= 1000",
              };
              if (vErrors === null) {
                vErrors = [err195];
              } else {
                vErrors.push(err195);
              }
              errors++;
            }
            if (data86 < 2 || isNaN(data86)) {
              const err196 = {
                instancePath: instancePath + "/batch/maxEvents",
                schemaPath: "#/properties/batch/properties/maxEvents/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 2 },
                message: "must be >= 2",
              };
              if (vErrors === null) {
                vErrors = [err196];
              } else {
                vErrors.push(err196);
              }
              errors++;
            }
          }
        }
        if (data85.maxWaitMs !== undefined) {
          let data87 = data85.maxWaitMs;
          if (!(typeof data87 == "number" && !(data87 % 1) && !isNaN(data87))) {
            const err197 = {
              instancePath: instancePath + "/batch/maxWaitMs",
              schemaPath: "#/properties/batch/properties/maxWaitMs/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err197];
            } else {
              vErrors.push(err197);
            }
            errors++;
          }
          if (typeof data87 == "number") {
            if (data87 > 10000 || isNaN(data87)) {
              const err198 = {
                instancePath: instancePath + "/batch/maxWaitMs",
                schemaPath: "#/properties/batch/properties/maxWaitMs/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 10000 },
                message: "must be <= 10000",
              };
              if (vErrors === null) {
                vErrors = [err198];
              } else {
                vErrors.push(err198);
              }
              errors++;
            }
            if (data87 < 10 || isNaN(data87)) {
              const err199 = {
                instancePath: instancePath + "/batch/maxWaitMs",
                schemaPath: "#/properties/batch/properties/maxWaitMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 10 },
                message: "must be >= 10",
              };
              if (vErrors === null) {
                vErrors = [err199];
              } else {
                vErrors.push(err199);
              }
              errors++;
            }
          }
        }
        if (data85.maxBytes !== undefined) {
          let data88 = data85.maxBytes;
          if (!(typeof data88 == "number" && !(data88 % 1) && !isNaN(data88))) {
            const err200 = {
              instancePath: instancePath + "/batch/maxBytes",
              schemaPath: "#/properties/batch/properties/maxBytes/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err200];
            } else {
              vErrors.push(err200);
            }
            errors++;
          }
          if (typeof data88 == "number") {
            if (data88 > 5000000 || isNaN(data88)) {
              const err201 = {
                instancePath: instancePath + "/batch/maxBytes",
                schemaPath: "#/properties/batch/properties/maxBytes/maximum",
                keyword: "maximum",
                params: { comparison: "<=", limit: 5000000 },
                message: "must be <= 5000000",
              };
              if (vErrors === null) {
                vErrors = [err201];
              } else {
                vErrors.push(err201);
              }
              errors++;
            }
            if (data88 < 1024 || isNaN(data88)) {
              const err202 = {
                instancePath: instancePath + "/batch/maxBytes",
                schemaPath: "#/properties/batch/properties/maxBytes/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 1024 },
                message: "must be >= 1024",
              };
              if (vErrors === null) {
                vErrors = [err202];
              } else {
                vErrors.push(err202);
              }
              errors++;
            }
          }
        }
        if (data85.format !== undefined) {
          let data89 = data85.format;
          if (!(data89 === "cloudevents" || data89 === "bodies")) {
            const err203 = {
              instancePath: instancePath + "/batch/format",
              schemaPath: "#/properties/batch/properties/format/enum",
              keyword: "enum",
              params: { allowedValues: schema46.properties.batch.properties.format.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err203];
            } else {
              vErrors.push(err203);
            }
            errors++;
          }
        }
      } else {
        const err204 = {
          instancePath: instancePath + "/batch",
          schemaPath: "#/properties/batch/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err204];
        } else {
          vErrors.push(err204);
        }
        errors++;
      }
    }
  } else {
    const err205 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err205];
    } else {
      vErrors.push(err205);
    }
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
validate35.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const SubscriptionChanged = validate36;
const schema47 = {
  $id: "SubscriptionChanged",
  type: "object",
  additionalProperties: false,
  required: ["id", "version", "changedAt", "tenantId", "endpointId", "eventTypes", "eventsFrom", "status"],
  properties: {
    id: { type: "string", minLength: 1, maxLength: 256 },
    version: { type: "integer", minimum: 1 },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    tenantId: { type: "string" },
    endpointId: { type: "string" },
    eventTypes: { type: "array", minItems: 1, items: { type: "string" } },
    pattern: { type: "object", additionalProperties: true },
    transform: {
      oneOf: [
        {
          type: "object",
          additionalProperties: false,
          required: ["kind", "fields"],
          properties: {
            kind: { const: "fields" },
            fields: {
              type: "object",
              additionalProperties: {
                oneOf: [
                  {
                    type: "object",
                    additionalProperties: false,
                    required: ["path"],
                    properties: { path: { type: "string" } },
                  },
                  { type: "object", additionalProperties: false, required: ["const"], properties: { const: {} } },
                ],
              },
            },
            output: { enum: ["data", "body"] },
          },
        },
        {
          type: "object",
          additionalProperties: false,
          required: ["kind", "expression"],
          properties: {
            kind: { const: "jsonata" },
            expression: { type: "string" },
            output: { enum: ["data", "body"] },
          },
        },
      ],
    },
    eventsFrom: { enum: ["own-tenant", "any-tenant"] },
    status: { enum: ["enabled", "disabled"] },
  },
};

function validate36(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="SubscriptionChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate36.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "id" },
        message: "must have required property '" + "id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.tenantId === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tenantId" },
        message: "must have required property '" + "tenantId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.endpointId === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "endpointId" },
        message: "must have required property '" + "endpointId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.eventTypes === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "eventTypes" },
        message: "must have required property '" + "eventTypes" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.eventsFrom === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "eventsFrom" },
        message: "must have required property '" + "eventsFrom" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema47.properties, key0)) {
        const err8 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 256 && func1(data0) > 256) {
          const err9 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0.length < 2 && func1(data0) < 1) {
          const err10 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        const err12 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data1 == "number") {
        if (data1 < 1 || isNaN(data1)) {
          const err13 = {
            instancePath: instancePath + "/version",
            schemaPath: "#/properties/version/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
    if (data.changedAt !== undefined) {
      let data2 = data.changedAt;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err14 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.tenantId !== undefined) {
      if (typeof data.tenantId !== "string") {
        const err16 = {
          instancePath: instancePath + "/tenantId",
          schemaPath: "#/properties/tenantId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.endpointId !== undefined) {
      if (typeof data.endpointId !== "string") {
        const err17 = {
          instancePath: instancePath + "/endpointId",
          schemaPath: "#/properties/endpointId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.eventTypes !== undefined) {
      let data5 = data.eventTypes;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err18 = {
            instancePath: instancePath + "/eventTypes",
            schemaPath: "#/properties/eventTypes/minItems",
            keyword: "minItems",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 items",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data5[i0] !== "string") {
            const err19 = {
              instancePath: instancePath + "/eventTypes/" + i0,
              schemaPath: "#/properties/eventTypes/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = {
          instancePath: instancePath + "/eventTypes",
          schemaPath: "#/properties/eventTypes/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.pattern !== undefined) {
      let data7 = data.pattern;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
      } else {
        const err21 = {
          instancePath: instancePath + "/pattern",
          schemaPath: "#/properties/pattern/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.transform !== undefined) {
      let data8 = data.transform;
      const _errs20 = errors;
      let valid3 = false;
      let passing0 = null;
      const _errs21 = errors;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.kind === undefined) {
          const err22 = {
            instancePath: instancePath + "/transform",
            schemaPath: "#/properties/transform/oneOf/0/required",
            keyword: "required",
            params: { missingProperty: "kind" },
            message: "must have required property '" + "kind" + "'",
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (data8.fields === undefined) {
          const err23 = {
            instancePath: instancePath + "/transform",
            schemaPath: "#/properties/transform/oneOf/0/required",
            keyword: "required",
            params: { missingProperty: "fields" },
            message: "must have required property '" + "fields" + "'",
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        for (const key1 in data8) {
          if (!(key1 === "kind" || key1 === "fields" || key1 === "output")) {
            const err24 = {
              instancePath: instancePath + "/transform",
              schemaPath: "#/properties/transform/oneOf/0/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data8.kind !== undefined) {
          if ("fields" !== data8.kind) {
            const err25 = {
              instancePath: instancePath + "/transform/kind",
              schemaPath: "#/properties/transform/oneOf/0/properties/kind/const",
              keyword: "const",
              params: { allowedValue: "fields" },
              message: "must be equal to constant",
            };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data8.fields !== undefined) {
          let data10 = data8.fields;
          if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
            for (const key2 in data10) {
              let data11 = data10[key2];
              const _errs29 = errors;
              let valid6 = false;
              let passing1 = null;
              const _errs30 = errors;
              if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                if (data11.path === undefined) {
                  const err26 = {
                    instancePath: instancePath + "/transform/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                    schemaPath:
                      "#/properties/transform/oneOf/0/properties/fields/additionalProperties/oneOf/0/required",
                    keyword: "required",
                    params: { missingProperty: "path" },
                    message: "must have required property '" + "path" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                for (const key3 in data11) {
                  if (!(key3 === "path")) {
                    const err27 = {
                      instancePath: instancePath + "/transform/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                      schemaPath:
                        "#/properties/transform/oneOf/0/properties/fields/additionalProperties/oneOf/0/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: key3 },
                      message: "must NOT have additional properties",
                    };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
                if (data11.path !== undefined) {
                  if (typeof data11.path !== "string") {
                    const err28 = {
                      instancePath:
                        instancePath + "/transform/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/path",
                      schemaPath:
                        "#/properties/transform/oneOf/0/properties/fields/additionalProperties/oneOf/0/properties/path/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                }
              } else {
                const err29 = {
                  instancePath: instancePath + "/transform/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/properties/transform/oneOf/0/properties/fields/additionalProperties/oneOf/0/type",
                  keyword: "type",
                  params: { type: "object" },
                  message: "must be object",
                };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
              var _valid1 = _errs30 === errors;
              if (_valid1) {
                valid6 = true;
                passing1 = 0;
                var props0 = true;
              }
              const _errs35 = errors;
              if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                if (data11.const === undefined) {
                  const err30 = {
                    instancePath: instancePath + "/transform/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                    schemaPath:
                      "#/properties/transform/oneOf/0/properties/fields/additionalProperties/oneOf/1/required",
                    keyword: "required",
                    params: { missingProperty: "const" },
                    message: "must have required property '" + "const" + "'",
                  };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
                for (const key4 in data11) {
                  if (!(key4 === "const")) {
                    const err31 = {
                      instancePath: instancePath + "/transform/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                      schemaPath:
                        "#/properties/transform/oneOf/0/properties/fields/additionalProperties/oneOf/1/additionalProperties",
                      keyword: "additionalProperties",
                      params: { additionalProperty: key4 },
                      message: "must NOT have additional properties",
                    };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
              } else {
                const err32 = {
                  instancePath: instancePath + "/transform/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/properties/transform/oneOf/0/properties/fields/additionalProperties/oneOf/1/type",
                  keyword: "type",
                  params: { type: "object" },
                  message: "must be object",
                };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
              var _valid1 = _errs35 === errors;
              if (_valid1 && valid6) {
                valid6 = false;
                passing1 = [passing1, 1];
              } else {
                if (_valid1) {
                  valid6 = true;
                  passing1 = 1;
                  if (props0 !== true) {
                    props0 = true;
                  }
                }
              }
              if (!valid6) {
                const err33 = {
                  instancePath: instancePath + "/transform/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/properties/transform/oneOf/0/properties/fields/additionalProperties/oneOf",
                  keyword: "oneOf",
                  params: { passingSchemas: passing1 },
                  message: "must match exactly one schema in oneOf",
                };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              } else {
                errors = _errs29;
                if (vErrors !== null) {
                  if (_errs29) {
                    vErrors.length = _errs29;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err34 = {
              instancePath: instancePath + "/transform/fields",
              schemaPath: "#/properties/transform/oneOf/0/properties/fields/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data8.output !== undefined) {
          let data13 = data8.output;
          if (!(data13 === "data" || data13 === "body")) {
            const err35 = {
              instancePath: instancePath + "/transform/output",
              schemaPath: "#/properties/transform/oneOf/0/properties/output/enum",
              keyword: "enum",
              params: { allowedValues: schema47.properties.transform.oneOf[0].properties.output.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
      } else {
        const err36 = {
          instancePath: instancePath + "/transform",
          schemaPath: "#/properties/transform/oneOf/0/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
      var _valid0 = _errs21 === errors;
      if (_valid0) {
        valid3 = true;
        passing0 = 0;
        var props1 = true;
      }
      const _errs39 = errors;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.kind === undefined) {
          const err37 = {
            instancePath: instancePath + "/transform",
            schemaPath: "#/properties/transform/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "kind" },
            message: "must have required property '" + "kind" + "'",
          };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
        if (data8.expression === undefined) {
          const err38 = {
            instancePath: instancePath + "/transform",
            schemaPath: "#/properties/transform/oneOf/1/required",
            keyword: "required",
            params: { missingProperty: "expression" },
            message: "must have required property '" + "expression" + "'",
          };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
        for (const key5 in data8) {
          if (!(key5 === "kind" || key5 === "expression" || key5 === "output")) {
            const err39 = {
              instancePath: instancePath + "/transform",
              schemaPath: "#/properties/transform/oneOf/1/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key5 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
        if (data8.kind !== undefined) {
          if ("jsonata" !== data8.kind) {
            const err40 = {
              instancePath: instancePath + "/transform/kind",
              schemaPath: "#/properties/transform/oneOf/1/properties/kind/const",
              keyword: "const",
              params: { allowedValue: "jsonata" },
              message: "must be equal to constant",
            };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data8.expression !== undefined) {
          if (typeof data8.expression !== "string") {
            const err41 = {
              instancePath: instancePath + "/transform/expression",
              schemaPath: "#/properties/transform/oneOf/1/properties/expression/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        if (data8.output !== undefined) {
          let data16 = data8.output;
          if (!(data16 === "data" || data16 === "body")) {
            const err42 = {
              instancePath: instancePath + "/transform/output",
              schemaPath: "#/properties/transform/oneOf/1/properties/output/enum",
              keyword: "enum",
              params: { allowedValues: schema47.properties.transform.oneOf[1].properties.output.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = {
          instancePath: instancePath + "/transform",
          schemaPath: "#/properties/transform/oneOf/1/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      var _valid0 = _errs39 === errors;
      if (_valid0 && valid3) {
        valid3 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid3 = true;
          passing0 = 1;
          if (props1 !== true) {
            props1 = true;
          }
        }
      }
      if (!valid3) {
        const err44 = {
          instancePath: instancePath + "/transform",
          schemaPath: "#/properties/transform/oneOf",
          keyword: "oneOf",
          params: { passingSchemas: passing0 },
          message: "must match exactly one schema in oneOf",
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      } else {
        errors = _errs20;
        if (vErrors !== null) {
          if (_errs20) {
            vErrors.length = _errs20;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.eventsFrom !== undefined) {
      let data17 = data.eventsFrom;
      if (!(data17 === "own-tenant" || data17 === "any-tenant")) {
        const err45 = {
          instancePath: instancePath + "/eventsFrom",
          schemaPath: "#/properties/eventsFrom/enum",
          keyword: "enum",
          params: { allowedValues: schema47.properties.eventsFrom.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      let data18 = data.status;
      if (!(data18 === "enabled" || data18 === "disabled")) {
        const err46 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/enum",
          keyword: "enum",
          params: { allowedValues: schema47.properties.status.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
  } else {
    const err47 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err47];
    } else {
      vErrors.push(err47);
    }
    errors++;
  }
  validate36.errors = vErrors;
  return errors === 0;
}
validate36.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const EventTypeChanged = validate37;
const schema48 = {
  $id: "EventTypeChanged",
  type: "object",
  additionalProperties: false,
  required: ["id", "version", "changedAt", "validation"],
  properties: {
    id: { type: "string", minLength: 1, maxLength: 256 },
    version: { type: "integer", minimum: 1 },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    description: { type: "string" },
    validation: { enum: ["enforce", "observe", "off"] },
    schema: { type: "object", additionalProperties: true },
    example: {},
  },
};

function validate37(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="EventTypeChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate37.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "id" },
        message: "must have required property '" + "id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.validation === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "validation" },
        message: "must have required property '" + "validation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "id" ||
        key0 === "version" ||
        key0 === "changedAt" ||
        key0 === "description" ||
        key0 === "validation" ||
        key0 === "schema" ||
        key0 === "example"
      )) {
        const err4 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 256 && func1(data0) > 256) {
          const err5 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.length < 2 && func1(data0) < 1) {
          const err6 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        const err8 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data1 == "number") {
        if (data1 < 1 || isNaN(data1)) {
          const err9 = {
            instancePath: instancePath + "/version",
            schemaPath: "#/properties/version/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.changedAt !== undefined) {
      let data2 = data.changedAt;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err10 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== "string") {
        const err12 = {
          instancePath: instancePath + "/description",
          schemaPath: "#/properties/description/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.validation !== undefined) {
      let data4 = data.validation;
      if (!(data4 === "enforce" || data4 === "observe" || data4 === "off")) {
        const err13 = {
          instancePath: instancePath + "/validation",
          schemaPath: "#/properties/validation/enum",
          keyword: "enum",
          params: { allowedValues: schema48.properties.validation.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.schema !== undefined) {
      let data5 = data.schema;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
      } else {
        const err14 = {
          instancePath: instancePath + "/schema",
          schemaPath: "#/properties/schema/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate37.errors = vErrors;
  return errors === 0;
}
validate37.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const SenderChanged = validate38;
const schema49 = {
  $id: "SenderChanged",
  type: "object",
  additionalProperties: false,
  required: ["id", "version", "changedAt", "tenantId", "name", "status", "eventTypes", "keys"],
  properties: {
    id: { type: "string", minLength: 1, maxLength: 256 },
    version: { type: "integer", minimum: 1 },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    tenantId: { type: "string" },
    name: { type: "string" },
    status: { enum: ["active", "suspended"] },
    eventTypes: { type: "array", items: { type: "string" } },
    keys: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "hash", "status"],
        properties: {
          id: { type: "string" },
          hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
          status: { enum: ["active", "suspended"] },
        },
      },
    },
  },
};

function validate38(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="SenderChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "id" },
        message: "must have required property '" + "id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.tenantId === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tenantId" },
        message: "must have required property '" + "tenantId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.name === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "name" },
        message: "must have required property '" + "name" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.eventTypes === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "eventTypes" },
        message: "must have required property '" + "eventTypes" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.keys === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "keys" },
        message: "must have required property '" + "keys" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "id" ||
        key0 === "version" ||
        key0 === "changedAt" ||
        key0 === "tenantId" ||
        key0 === "name" ||
        key0 === "status" ||
        key0 === "eventTypes" ||
        key0 === "keys"
      )) {
        const err8 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 256 && func1(data0) > 256) {
          const err9 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0.length < 2 && func1(data0) < 1) {
          const err10 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        const err12 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data1 == "number") {
        if (data1 < 1 || isNaN(data1)) {
          const err13 = {
            instancePath: instancePath + "/version",
            schemaPath: "#/properties/version/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
    if (data.changedAt !== undefined) {
      let data2 = data.changedAt;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err14 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.tenantId !== undefined) {
      if (typeof data.tenantId !== "string") {
        const err16 = {
          instancePath: instancePath + "/tenantId",
          schemaPath: "#/properties/tenantId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== "string") {
        const err17 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      let data5 = data.status;
      if (!(data5 === "active" || data5 === "suspended")) {
        const err18 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/enum",
          keyword: "enum",
          params: { allowedValues: schema49.properties.status.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.eventTypes !== undefined) {
      let data6 = data.eventTypes;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data6[i0] !== "string") {
            const err19 = {
              instancePath: instancePath + "/eventTypes/" + i0,
              schemaPath: "#/properties/eventTypes/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = {
          instancePath: instancePath + "/eventTypes",
          schemaPath: "#/properties/eventTypes/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.keys !== undefined) {
      let data8 = data.keys;
      if (Array.isArray(data8)) {
        const len1 = data8.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data9 = data8[i1];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.id === undefined) {
              const err21 = {
                instancePath: instancePath + "/keys/" + i1,
                schemaPath: "#/properties/keys/items/required",
                keyword: "required",
                params: { missingProperty: "id" },
                message: "must have required property '" + "id" + "'",
              };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data9.hash === undefined) {
              const err22 = {
                instancePath: instancePath + "/keys/" + i1,
                schemaPath: "#/properties/keys/items/required",
                keyword: "required",
                params: { missingProperty: "hash" },
                message: "must have required property '" + "hash" + "'",
              };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            if (data9.status === undefined) {
              const err23 = {
                instancePath: instancePath + "/keys/" + i1,
                schemaPath: "#/properties/keys/items/required",
                keyword: "required",
                params: { missingProperty: "status" },
                message: "must have required property '" + "status" + "'",
              };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            for (const key1 in data9) {
              if (!(key1 === "id" || key1 === "hash" || key1 === "status")) {
                const err24 = {
                  instancePath: instancePath + "/keys/" + i1,
                  schemaPath: "#/properties/keys/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data9.id !== undefined) {
              if (typeof data9.id !== "string") {
                const err25 = {
                  instancePath: instancePath + "/keys/" + i1 + "/id",
                  schemaPath: "#/properties/keys/items/properties/id/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data9.hash !== undefined) {
              let data11 = data9.hash;
              if (typeof data11 === "string") {
                if (!pattern39.test(data11)) {
                  const err26 = {
                    instancePath: instancePath + "/keys/" + i1 + "/hash",
                    schemaPath: "#/properties/keys/items/properties/hash/pattern",
                    keyword: "pattern",
                    params: { pattern: "^sha256:[0-9a-f]{64}$" },
                    message: 'must match pattern "' + "^sha256:[0-9a-f]{64}$" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
              } else {
                const err27 = {
                  instancePath: instancePath + "/keys/" + i1 + "/hash",
                  schemaPath: "#/properties/keys/items/properties/hash/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data9.status !== undefined) {
              let data12 = data9.status;
              if (!(data12 === "active" || data12 === "suspended")) {
                const err28 = {
                  instancePath: instancePath + "/keys/" + i1 + "/status",
                  schemaPath: "#/properties/keys/items/properties/status/enum",
                  keyword: "enum",
                  params: { allowedValues: schema49.properties.keys.items.properties.status.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
          } else {
            const err29 = {
              instancePath: instancePath + "/keys/" + i1,
              schemaPath: "#/properties/keys/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = {
          instancePath: instancePath + "/keys",
          schemaPath: "#/properties/keys/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
  } else {
    const err31 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err31];
    } else {
      vErrors.push(err31);
    }
    errors++;
  }
  validate38.errors = vErrors;
  return errors === 0;
}
validate38.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const EventPublishedHeaders = validate39;
const schema50 = {
  $id: "EventPublishedHeaders",
  type: "object",
  required: [
    "ce_specversion",
    "ce_id",
    "ce_source",
    "ce_type",
    "ce_time",
    "cd_tenant_id",
    "cd_origin",
    "cd_published_at",
  ],
  properties: {
    ce_specversion: { const: "1.0" },
    ce_id: { type: "string", minLength: 1, maxLength: 256 },
    ce_source: { type: "string", minLength: 1, maxLength: 1024 },
    ce_type: { type: "string", minLength: 1, maxLength: 256 },
    ce_time: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    ce_subject: { type: "string", minLength: 1, maxLength: 1024 },
    ce_dataschema: { type: "string", minLength: 1, maxLength: 1024 },
    "content-type": { type: "string" },
    traceparent: { type: "string" },
    cd_tenant_id: { type: "string" },
    cd_origin: { enum: ["capture", "application", "sender", "crossdock"] },
    cd_published_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_change_id: { type: "string" },
    cd_mapping_id: { type: "string" },
    cd_backfill_id: { type: "string" },
    cd_committed_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_captured_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_sender_id: { type: "string" },
    cd_key_id: { type: "string" },
    cd_auth_method: { enum: ["api-key"] },
    cd_sent_id: { type: "string" },
    cd_received_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_routed: { enum: ["true"] },
  },
};

function validate39(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="EventPublishedHeaders" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ce_specversion === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_specversion" },
        message: "must have required property '" + "ce_specversion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ce_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_id" },
        message: "must have required property '" + "ce_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ce_source === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_source" },
        message: "must have required property '" + "ce_source" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ce_type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_type" },
        message: "must have required property '" + "ce_type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.ce_time === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_time" },
        message: "must have required property '" + "ce_time" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.cd_tenant_id === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_tenant_id" },
        message: "must have required property '" + "cd_tenant_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.cd_origin === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_origin" },
        message: "must have required property '" + "cd_origin" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cd_published_at === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_published_at" },
        message: "must have required property '" + "cd_published_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.ce_specversion !== undefined) {
      if ("1.0" !== data.ce_specversion) {
        const err8 = {
          instancePath: instancePath + "/ce_specversion",
          schemaPath: "#/properties/ce_specversion/const",
          keyword: "const",
          params: { allowedValue: "1.0" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.ce_id !== undefined) {
      let data1 = data.ce_id;
      if (typeof data1 === "string") {
        if (data1.length > 256 && func1(data1) > 256) {
          const err9 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data1.length < 2 && func1(data1) < 1) {
          const err10 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/ce_id",
          schemaPath: "#/properties/ce_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.ce_source !== undefined) {
      let data2 = data.ce_source;
      if (typeof data2 === "string") {
        if (data2.length > 1024 && func1(data2) > 1024) {
          const err12 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data2.length < 2 && func1(data2) < 1) {
          const err13 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/ce_source",
          schemaPath: "#/properties/ce_source/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.ce_type !== undefined) {
      let data3 = data.ce_type;
      if (typeof data3 === "string") {
        if (data3.length > 256 && func1(data3) > 256) {
          const err15 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3.length < 2 && func1(data3) < 1) {
          const err16 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + "/ce_type",
          schemaPath: "#/properties/ce_type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.ce_time !== undefined) {
      let data4 = data.ce_time;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err18 = {
            instancePath: instancePath + "/ce_time",
            schemaPath: "#/properties/ce_time/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = {
          instancePath: instancePath + "/ce_time",
          schemaPath: "#/properties/ce_time/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.ce_subject !== undefined) {
      let data5 = data.ce_subject;
      if (typeof data5 === "string") {
        if (data5.length > 1024 && func1(data5) > 1024) {
          const err20 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data5.length < 2 && func1(data5) < 1) {
          const err21 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = {
          instancePath: instancePath + "/ce_subject",
          schemaPath: "#/properties/ce_subject/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.ce_dataschema !== undefined) {
      let data6 = data.ce_dataschema;
      if (typeof data6 === "string") {
        if (data6.length > 1024 && func1(data6) > 1024) {
          const err23 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data6.length < 2 && func1(data6) < 1) {
          const err24 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = {
          instancePath: instancePath + "/ce_dataschema",
          schemaPath: "#/properties/ce_dataschema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data["content-type"] !== undefined) {
      if (typeof data["content-type"] !== "string") {
        const err26 = {
          instancePath: instancePath + "/content-type",
          schemaPath: "#/properties/content-type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.traceparent !== undefined) {
      if (typeof data.traceparent !== "string") {
        const err27 = {
          instancePath: instancePath + "/traceparent",
          schemaPath: "#/properties/traceparent/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.cd_tenant_id !== undefined) {
      if (typeof data.cd_tenant_id !== "string") {
        const err28 = {
          instancePath: instancePath + "/cd_tenant_id",
          schemaPath: "#/properties/cd_tenant_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.cd_origin !== undefined) {
      let data10 = data.cd_origin;
      if (!(data10 === "capture" || data10 === "application" || data10 === "sender" || data10 === "crossdock")) {
        const err29 = {
          instancePath: instancePath + "/cd_origin",
          schemaPath: "#/properties/cd_origin/enum",
          keyword: "enum",
          params: { allowedValues: schema50.properties.cd_origin.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.cd_published_at !== undefined) {
      let data11 = data.cd_published_at;
      if (typeof data11 === "string") {
        if (!pattern4.test(data11)) {
          const err30 = {
            instancePath: instancePath + "/cd_published_at",
            schemaPath: "#/properties/cd_published_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
      } else {
        const err31 = {
          instancePath: instancePath + "/cd_published_at",
          schemaPath: "#/properties/cd_published_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.cd_change_id !== undefined) {
      if (typeof data.cd_change_id !== "string") {
        const err32 = {
          instancePath: instancePath + "/cd_change_id",
          schemaPath: "#/properties/cd_change_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.cd_mapping_id !== undefined) {
      if (typeof data.cd_mapping_id !== "string") {
        const err33 = {
          instancePath: instancePath + "/cd_mapping_id",
          schemaPath: "#/properties/cd_mapping_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.cd_backfill_id !== undefined) {
      if (typeof data.cd_backfill_id !== "string") {
        const err34 = {
          instancePath: instancePath + "/cd_backfill_id",
          schemaPath: "#/properties/cd_backfill_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.cd_committed_at !== undefined) {
      let data15 = data.cd_committed_at;
      if (typeof data15 === "string") {
        if (!pattern4.test(data15)) {
          const err35 = {
            instancePath: instancePath + "/cd_committed_at",
            schemaPath: "#/properties/cd_committed_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
      } else {
        const err36 = {
          instancePath: instancePath + "/cd_committed_at",
          schemaPath: "#/properties/cd_committed_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.cd_captured_at !== undefined) {
      let data16 = data.cd_captured_at;
      if (typeof data16 === "string") {
        if (!pattern4.test(data16)) {
          const err37 = {
            instancePath: instancePath + "/cd_captured_at",
            schemaPath: "#/properties/cd_captured_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
      } else {
        const err38 = {
          instancePath: instancePath + "/cd_captured_at",
          schemaPath: "#/properties/cd_captured_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.cd_sender_id !== undefined) {
      if (typeof data.cd_sender_id !== "string") {
        const err39 = {
          instancePath: instancePath + "/cd_sender_id",
          schemaPath: "#/properties/cd_sender_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.cd_key_id !== undefined) {
      if (typeof data.cd_key_id !== "string") {
        const err40 = {
          instancePath: instancePath + "/cd_key_id",
          schemaPath: "#/properties/cd_key_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.cd_auth_method !== undefined) {
      if (!(data.cd_auth_method === "api-key")) {
        const err41 = {
          instancePath: instancePath + "/cd_auth_method",
          schemaPath: "#/properties/cd_auth_method/enum",
          keyword: "enum",
          params: { allowedValues: schema50.properties.cd_auth_method.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.cd_sent_id !== undefined) {
      if (typeof data.cd_sent_id !== "string") {
        const err42 = {
          instancePath: instancePath + "/cd_sent_id",
          schemaPath: "#/properties/cd_sent_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.cd_received_at !== undefined) {
      let data21 = data.cd_received_at;
      if (typeof data21 === "string") {
        if (!pattern4.test(data21)) {
          const err43 = {
            instancePath: instancePath + "/cd_received_at",
            schemaPath: "#/properties/cd_received_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      } else {
        const err44 = {
          instancePath: instancePath + "/cd_received_at",
          schemaPath: "#/properties/cd_received_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.cd_routed !== undefined) {
      if (!(data.cd_routed === "true")) {
        const err45 = {
          instancePath: instancePath + "/cd_routed",
          schemaPath: "#/properties/cd_routed/enum",
          keyword: "enum",
          params: { allowedValues: schema50.properties.cd_routed.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
  } else {
    const err46 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err46];
    } else {
      vErrors.push(err46);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
validate39.evaluated = {
  props: {
    ce_specversion: true,
    ce_id: true,
    ce_source: true,
    ce_type: true,
    ce_time: true,
    ce_subject: true,
    ce_dataschema: true,
    "content-type": true,
    traceparent: true,
    cd_tenant_id: true,
    cd_origin: true,
    cd_published_at: true,
    cd_change_id: true,
    cd_mapping_id: true,
    cd_backfill_id: true,
    cd_committed_at: true,
    cd_captured_at: true,
    cd_sender_id: true,
    cd_key_id: true,
    cd_auth_method: true,
    cd_sent_id: true,
    cd_received_at: true,
    cd_routed: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

export const EventRouted = validate40;
const schema51 = {
  $id: "EventRouted",
  type: "object",
  additionalProperties: false,
  required: ["eventId", "eventType", "tenantId", "routedAt", "deliveries"],
  properties: {
    eventId: { type: "string" },
    eventType: { type: "string" },
    tenantId: { type: "string" },
    eventAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    routedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    deliveries: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["deliveryId", "subscriptionId", "endpointId", "tenantId"],
        properties: {
          deliveryId: { type: "string" },
          subscriptionId: { type: "string" },
          subscriptionVersion: { type: "integer", minimum: 1 },
          endpointId: { type: "string" },
          tenantId: { type: "string" },
        },
      },
    },
  },
};

function validate40(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="EventRouted" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.eventId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "eventId" },
        message: "must have required property '" + "eventId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.eventType === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "eventType" },
        message: "must have required property '" + "eventType" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.tenantId === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tenantId" },
        message: "must have required property '" + "tenantId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.routedAt === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "routedAt" },
        message: "must have required property '" + "routedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.deliveries === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "deliveries" },
        message: "must have required property '" + "deliveries" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "eventId" ||
        key0 === "eventType" ||
        key0 === "tenantId" ||
        key0 === "eventAt" ||
        key0 === "routedAt" ||
        key0 === "deliveries"
      )) {
        const err5 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.eventId !== undefined) {
      if (typeof data.eventId !== "string") {
        const err6 = {
          instancePath: instancePath + "/eventId",
          schemaPath: "#/properties/eventId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.eventType !== undefined) {
      if (typeof data.eventType !== "string") {
        const err7 = {
          instancePath: instancePath + "/eventType",
          schemaPath: "#/properties/eventType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.tenantId !== undefined) {
      if (typeof data.tenantId !== "string") {
        const err8 = {
          instancePath: instancePath + "/tenantId",
          schemaPath: "#/properties/tenantId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.eventAt !== undefined) {
      let data3 = data.eventAt;
      if (typeof data3 === "string") {
        if (!pattern4.test(data3)) {
          const err9 = {
            instancePath: instancePath + "/eventAt",
            schemaPath: "#/properties/eventAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = {
          instancePath: instancePath + "/eventAt",
          schemaPath: "#/properties/eventAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.routedAt !== undefined) {
      let data4 = data.routedAt;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err11 = {
            instancePath: instancePath + "/routedAt",
            schemaPath: "#/properties/routedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = {
          instancePath: instancePath + "/routedAt",
          schemaPath: "#/properties/routedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.deliveries !== undefined) {
      let data5 = data.deliveries;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.deliveryId === undefined) {
              const err13 = {
                instancePath: instancePath + "/deliveries/" + i0,
                schemaPath: "#/properties/deliveries/items/required",
                keyword: "required",
                params: { missingProperty: "deliveryId" },
                message: "must have required property '" + "deliveryId" + "'",
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data6.subscriptionId === undefined) {
              const err14 = {
                instancePath: instancePath + "/deliveries/" + i0,
                schemaPath: "#/properties/deliveries/items/required",
                keyword: "required",
                params: { missingProperty: "subscriptionId" },
                message: "must have required property '" + "subscriptionId" + "'",
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data6.endpointId === undefined) {
              const err15 = {
                instancePath: instancePath + "/deliveries/" + i0,
                schemaPath: "#/properties/deliveries/items/required",
                keyword: "required",
                params: { missingProperty: "endpointId" },
                message: "must have required property '" + "endpointId" + "'",
              };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data6.tenantId === undefined) {
              const err16 = {
                instancePath: instancePath + "/deliveries/" + i0,
                schemaPath: "#/properties/deliveries/items/required",
                keyword: "required",
                params: { missingProperty: "tenantId" },
                message: "must have required property '" + "tenantId" + "'",
              };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            for (const key1 in data6) {
              if (!(
                key1 === "deliveryId" ||
                key1 === "subscriptionId" ||
                key1 === "subscriptionVersion" ||
                key1 === "endpointId" ||
                key1 === "tenantId"
              )) {
                const err17 = {
                  instancePath: instancePath + "/deliveries/" + i0,
                  schemaPath: "#/properties/deliveries/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data6.deliveryId !== undefined) {
              if (typeof data6.deliveryId !== "string") {
                const err18 = {
                  instancePath: instancePath + "/deliveries/" + i0 + "/deliveryId",
                  schemaPath: "#/properties/deliveries/items/properties/deliveryId/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data6.subscriptionId !== undefined) {
              if (typeof data6.subscriptionId !== "string") {
                const err19 = {
                  instancePath: instancePath + "/deliveries/" + i0 + "/subscriptionId",
                  schemaPath: "#/properties/deliveries/items/properties/subscriptionId/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data6.subscriptionVersion !== undefined) {
              let data9 = data6.subscriptionVersion;
              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9))) {
                const err20 = {
                  instancePath: instancePath + "/deliveries/" + i0 + "/subscriptionVersion",
                  schemaPath: "#/properties/deliveries/items/properties/subscriptionVersion/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              if (typeof data9 == "number") {
                if (data9 < 1 || isNaN(data9)) {
                  const err21 = {
                    instancePath: instancePath + "/deliveries/" + i0 + "/subscriptionVersion",
                    schemaPath: "#/properties/deliveries/items/properties/subscriptionVersion/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 1 },
                    message: "must be >= 1",
                  };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              }
            }
            if (data6.endpointId !== undefined) {
              if (typeof data6.endpointId !== "string") {
                const err22 = {
                  instancePath: instancePath + "/deliveries/" + i0 + "/endpointId",
                  schemaPath: "#/properties/deliveries/items/properties/endpointId/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data6.tenantId !== undefined) {
              if (typeof data6.tenantId !== "string") {
                const err23 = {
                  instancePath: instancePath + "/deliveries/" + i0 + "/tenantId",
                  schemaPath: "#/properties/deliveries/items/properties/tenantId/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          } else {
            const err24 = {
              instancePath: instancePath + "/deliveries/" + i0,
              schemaPath: "#/properties/deliveries/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = {
          instancePath: instancePath + "/deliveries",
          schemaPath: "#/properties/deliveries/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
  } else {
    const err26 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
    }
    errors++;
  }
  validate40.errors = vErrors;
  return errors === 0;
}
validate40.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const EntryDecided = validate41;
const schema52 = {
  $id: "EntryDecided",
  type: "object",
  additionalProperties: false,
  required: ["decisionId", "decidedAt", "decision", "code"],
  properties: {
    decisionId: { type: "string" },
    decidedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    decision: { enum: ["refused", "quarantined"] },
    code: { type: "string" },
    detail: { type: "string", maxLength: 500 },
    remoteAddress: { type: "string" },
    senderId: { type: "string" },
    tenantId: { type: "string" },
    keyId: { type: "string" },
    eventType: { type: "string", maxLength: 256 },
    eventSource: { type: "string", maxLength: 1024 },
    sentId: { type: "string", maxLength: 256 },
    quarantineId: { type: "string" },
  },
};

function validate41(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="EntryDecided" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate41.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.decisionId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "decisionId" },
        message: "must have required property '" + "decisionId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.decidedAt === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "decidedAt" },
        message: "must have required property '" + "decidedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.decision === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "decision" },
        message: "must have required property '" + "decision" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.code === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "code" },
        message: "must have required property '" + "code" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema52.properties, key0)) {
        const err4 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.decisionId !== undefined) {
      if (typeof data.decisionId !== "string") {
        const err5 = {
          instancePath: instancePath + "/decisionId",
          schemaPath: "#/properties/decisionId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.decidedAt !== undefined) {
      let data1 = data.decidedAt;
      if (typeof data1 === "string") {
        if (!pattern4.test(data1)) {
          const err6 = {
            instancePath: instancePath + "/decidedAt",
            schemaPath: "#/properties/decidedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + "/decidedAt",
          schemaPath: "#/properties/decidedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.decision !== undefined) {
      let data2 = data.decision;
      if (!(data2 === "refused" || data2 === "quarantined")) {
        const err8 = {
          instancePath: instancePath + "/decision",
          schemaPath: "#/properties/decision/enum",
          keyword: "enum",
          params: { allowedValues: schema52.properties.decision.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.code !== undefined) {
      if (typeof data.code !== "string") {
        const err9 = {
          instancePath: instancePath + "/code",
          schemaPath: "#/properties/code/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.detail !== undefined) {
      let data4 = data.detail;
      if (typeof data4 === "string") {
        if (data4.length > 500 && func1(data4) > 500) {
          const err10 = {
            instancePath: instancePath + "/detail",
            schemaPath: "#/properties/detail/maxLength",
            keyword: "maxLength",
            params: { limit: 500 },
            message: "must NOT have more than 500 characters",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/detail",
          schemaPath: "#/properties/detail/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.remoteAddress !== undefined) {
      if (typeof data.remoteAddress !== "string") {
        const err12 = {
          instancePath: instancePath + "/remoteAddress",
          schemaPath: "#/properties/remoteAddress/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.senderId !== undefined) {
      if (typeof data.senderId !== "string") {
        const err13 = {
          instancePath: instancePath + "/senderId",
          schemaPath: "#/properties/senderId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.tenantId !== undefined) {
      if (typeof data.tenantId !== "string") {
        const err14 = {
          instancePath: instancePath + "/tenantId",
          schemaPath: "#/properties/tenantId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.keyId !== undefined) {
      if (typeof data.keyId !== "string") {
        const err15 = {
          instancePath: instancePath + "/keyId",
          schemaPath: "#/properties/keyId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.eventType !== undefined) {
      let data9 = data.eventType;
      if (typeof data9 === "string") {
        if (data9.length > 256 && func1(data9) > 256) {
          const err16 = {
            instancePath: instancePath + "/eventType",
            schemaPath: "#/properties/eventType/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + "/eventType",
          schemaPath: "#/properties/eventType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.eventSource !== undefined) {
      let data10 = data.eventSource;
      if (typeof data10 === "string") {
        if (data10.length > 1024 && func1(data10) > 1024) {
          const err18 = {
            instancePath: instancePath + "/eventSource",
            schemaPath: "#/properties/eventSource/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = {
          instancePath: instancePath + "/eventSource",
          schemaPath: "#/properties/eventSource/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.sentId !== undefined) {
      let data11 = data.sentId;
      if (typeof data11 === "string") {
        if (data11.length > 256 && func1(data11) > 256) {
          const err20 = {
            instancePath: instancePath + "/sentId",
            schemaPath: "#/properties/sentId/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + "/sentId",
          schemaPath: "#/properties/sentId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.quarantineId !== undefined) {
      if (typeof data.quarantineId !== "string") {
        const err22 = {
          instancePath: instancePath + "/quarantineId",
          schemaPath: "#/properties/quarantineId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
  } else {
    const err23 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  validate41.errors = vErrors;
  return errors === 0;
}
validate41.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const EventQuarantinedHeaders = validate42;
const schema53 = {
  $id: "EventQuarantinedHeaders",
  type: "object",
  required: [
    "ce_specversion",
    "ce_id",
    "ce_source",
    "ce_type",
    "ce_time",
    "cd_quarantine_id",
    "cd_tenant_id",
    "cd_reason",
    "cd_received_at",
  ],
  properties: {
    ce_specversion: { const: "1.0" },
    ce_id: { type: "string", minLength: 1, maxLength: 256 },
    ce_source: { type: "string", minLength: 1, maxLength: 1024 },
    ce_type: { type: "string", minLength: 1, maxLength: 256 },
    ce_time: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    ce_subject: { type: "string", minLength: 1, maxLength: 1024 },
    ce_dataschema: { type: "string", minLength: 1, maxLength: 1024 },
    "content-type": { type: "string" },
    traceparent: { type: "string" },
    cd_quarantine_id: { type: "string" },
    cd_tenant_id: { type: "string" },
    cd_sender_id: { type: "string" },
    cd_key_id: { type: "string" },
    cd_reason: { type: "string" },
    cd_detail: { type: "string" },
    cd_received_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
  },
};

function validate42(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="EventQuarantinedHeaders" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ce_specversion === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_specversion" },
        message: "must have required property '" + "ce_specversion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ce_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_id" },
        message: "must have required property '" + "ce_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ce_source === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_source" },
        message: "must have required property '" + "ce_source" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ce_type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_type" },
        message: "must have required property '" + "ce_type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.ce_time === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_time" },
        message: "must have required property '" + "ce_time" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.cd_quarantine_id === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_quarantine_id" },
        message: "must have required property '" + "cd_quarantine_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.cd_tenant_id === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_tenant_id" },
        message: "must have required property '" + "cd_tenant_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cd_reason === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_reason" },
        message: "must have required property '" + "cd_reason" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.cd_received_at === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_received_at" },
        message: "must have required property '" + "cd_received_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.ce_specversion !== undefined) {
      if ("1.0" !== data.ce_specversion) {
        const err9 = {
          instancePath: instancePath + "/ce_specversion",
          schemaPath: "#/properties/ce_specversion/const",
          keyword: "const",
          params: { allowedValue: "1.0" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.ce_id !== undefined) {
      let data1 = data.ce_id;
      if (typeof data1 === "string") {
        if (data1.length > 256 && func1(data1) > 256) {
          const err10 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data1.length < 2 && func1(data1) < 1) {
          const err11 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = {
          instancePath: instancePath + "/ce_id",
          schemaPath: "#/properties/ce_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.ce_source !== undefined) {
      let data2 = data.ce_source;
      if (typeof data2 === "string") {
        if (data2.length > 1024 && func1(data2) > 1024) {
          const err13 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data2.length < 2 && func1(data2) < 1) {
          const err14 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = {
          instancePath: instancePath + "/ce_source",
          schemaPath: "#/properties/ce_source/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.ce_type !== undefined) {
      let data3 = data.ce_type;
      if (typeof data3 === "string") {
        if (data3.length > 256 && func1(data3) > 256) {
          const err16 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data3.length < 2 && func1(data3) < 1) {
          const err17 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = {
          instancePath: instancePath + "/ce_type",
          schemaPath: "#/properties/ce_type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.ce_time !== undefined) {
      let data4 = data.ce_time;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err19 = {
            instancePath: instancePath + "/ce_time",
            schemaPath: "#/properties/ce_time/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = {
          instancePath: instancePath + "/ce_time",
          schemaPath: "#/properties/ce_time/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.ce_subject !== undefined) {
      let data5 = data.ce_subject;
      if (typeof data5 === "string") {
        if (data5.length > 1024 && func1(data5) > 1024) {
          const err21 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (data5.length < 2 && func1(data5) < 1) {
          const err22 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = {
          instancePath: instancePath + "/ce_subject",
          schemaPath: "#/properties/ce_subject/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.ce_dataschema !== undefined) {
      let data6 = data.ce_dataschema;
      if (typeof data6 === "string") {
        if (data6.length > 1024 && func1(data6) > 1024) {
          const err24 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data6.length < 2 && func1(data6) < 1) {
          const err25 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = {
          instancePath: instancePath + "/ce_dataschema",
          schemaPath: "#/properties/ce_dataschema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data["content-type"] !== undefined) {
      if (typeof data["content-type"] !== "string") {
        const err27 = {
          instancePath: instancePath + "/content-type",
          schemaPath: "#/properties/content-type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.traceparent !== undefined) {
      if (typeof data.traceparent !== "string") {
        const err28 = {
          instancePath: instancePath + "/traceparent",
          schemaPath: "#/properties/traceparent/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.cd_quarantine_id !== undefined) {
      if (typeof data.cd_quarantine_id !== "string") {
        const err29 = {
          instancePath: instancePath + "/cd_quarantine_id",
          schemaPath: "#/properties/cd_quarantine_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.cd_tenant_id !== undefined) {
      if (typeof data.cd_tenant_id !== "string") {
        const err30 = {
          instancePath: instancePath + "/cd_tenant_id",
          schemaPath: "#/properties/cd_tenant_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.cd_sender_id !== undefined) {
      if (typeof data.cd_sender_id !== "string") {
        const err31 = {
          instancePath: instancePath + "/cd_sender_id",
          schemaPath: "#/properties/cd_sender_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.cd_key_id !== undefined) {
      if (typeof data.cd_key_id !== "string") {
        const err32 = {
          instancePath: instancePath + "/cd_key_id",
          schemaPath: "#/properties/cd_key_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.cd_reason !== undefined) {
      if (typeof data.cd_reason !== "string") {
        const err33 = {
          instancePath: instancePath + "/cd_reason",
          schemaPath: "#/properties/cd_reason/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.cd_detail !== undefined) {
      if (typeof data.cd_detail !== "string") {
        const err34 = {
          instancePath: instancePath + "/cd_detail",
          schemaPath: "#/properties/cd_detail/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.cd_received_at !== undefined) {
      let data15 = data.cd_received_at;
      if (typeof data15 === "string") {
        if (!pattern4.test(data15)) {
          const err35 = {
            instancePath: instancePath + "/cd_received_at",
            schemaPath: "#/properties/cd_received_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
      } else {
        const err36 = {
          instancePath: instancePath + "/cd_received_at",
          schemaPath: "#/properties/cd_received_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
  } else {
    const err37 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err37];
    } else {
      vErrors.push(err37);
    }
    errors++;
  }
  validate42.errors = vErrors;
  return errors === 0;
}
validate42.evaluated = {
  props: {
    ce_specversion: true,
    ce_id: true,
    ce_source: true,
    ce_type: true,
    ce_time: true,
    ce_subject: true,
    ce_dataschema: true,
    "content-type": true,
    traceparent: true,
    cd_quarantine_id: true,
    cd_tenant_id: true,
    cd_sender_id: true,
    cd_key_id: true,
    cd_reason: true,
    cd_detail: true,
    cd_received_at: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

export const JobChanged = validate43;
const schema54 = {
  $id: "JobChanged",
  type: "object",
  additionalProperties: false,
  required: [
    "id",
    "version",
    "changedAt",
    "kind",
    "selection",
    "ratePerSecond",
    "reason",
    "orderedBy",
    "orderedAt",
    "status",
  ],
  properties: {
    id: { type: "string", minLength: 1, maxLength: 256 },
    version: { type: "integer", minimum: 1 },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    kind: { enum: ["redrive", "discard", "replay"] },
    tenantId: { type: "string" },
    selection: {
      type: "object",
      additionalProperties: false,
      properties: {
        deadLetterIds: {
          type: "array",
          minItems: 1,
          maxItems: 1000,
          items: { type: "string", minLength: 1, maxLength: 64 },
        },
        eventIds: {
          type: "array",
          minItems: 1,
          maxItems: 1000,
          items: { type: "string", minLength: 1, maxLength: 256 },
        },
        endpointId: { type: "string", minLength: 1, maxLength: 64 },
        subscriptionId: { type: "string", minLength: 1, maxLength: 64 },
        eventTypes: {
          type: "array",
          minItems: 1,
          maxItems: 100,
          items: { type: "string", minLength: 1, maxLength: 256 },
        },
        cause: { type: "string", minLength: 1, maxLength: 64 },
        from: {
          type: "string",
          pattern:
            "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
        },
        to: {
          type: "string",
          pattern:
            "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
        },
        pattern: { type: "object" },
      },
    },
    ratePerSecond: { type: "integer", minimum: 1 },
    reason: { type: "string", minLength: 1, maxLength: 500 },
    orderedBy: { type: "string" },
    orderedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    statusBy: { type: "string" },
    status: { enum: ["running", "paused", "cancelled"] },
  },
};

function validate43(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="JobChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate43.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "id" },
        message: "must have required property '" + "id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.kind === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "kind" },
        message: "must have required property '" + "kind" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.selection === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "selection" },
        message: "must have required property '" + "selection" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.ratePerSecond === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ratePerSecond" },
        message: "must have required property '" + "ratePerSecond" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.reason === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "reason" },
        message: "must have required property '" + "reason" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.orderedBy === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "orderedBy" },
        message: "must have required property '" + "orderedBy" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.orderedAt === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "orderedAt" },
        message: "must have required property '" + "orderedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema54.properties, key0)) {
        const err10 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 256 && func1(data0) > 256) {
          const err11 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data0.length < 2 && func1(data0) < 1) {
          const err12 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
        const err14 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data1 == "number") {
        if (data1 < 1 || isNaN(data1)) {
          const err15 = {
            instancePath: instancePath + "/version",
            schemaPath: "#/properties/version/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      }
    }
    if (data.changedAt !== undefined) {
      let data2 = data.changedAt;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err16 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.kind !== undefined) {
      let data3 = data.kind;
      if (!(data3 === "redrive" || data3 === "discard" || data3 === "replay")) {
        const err18 = {
          instancePath: instancePath + "/kind",
          schemaPath: "#/properties/kind/enum",
          keyword: "enum",
          params: { allowedValues: schema54.properties.kind.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.tenantId !== undefined) {
      if (typeof data.tenantId !== "string") {
        const err19 = {
          instancePath: instancePath + "/tenantId",
          schemaPath: "#/properties/tenantId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.selection !== undefined) {
      let data5 = data.selection;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (const key1 in data5) {
          if (!func11.call(schema54.properties.selection.properties, key1)) {
            const err20 = {
              instancePath: instancePath + "/selection",
              schemaPath: "#/properties/selection/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data5.deadLetterIds !== undefined) {
          let data6 = data5.deadLetterIds;
          if (Array.isArray(data6)) {
            if (data6.length > 1000) {
              const err21 = {
                instancePath: instancePath + "/selection/deadLetterIds",
                schemaPath: "#/properties/selection/properties/deadLetterIds/maxItems",
                keyword: "maxItems",
                params: { limit: 1000 },
                message: "must NOT have more than 1000 items",
              };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data6.length < 1) {
              const err22 = {
                instancePath: instancePath + "/selection/deadLetterIds",
                schemaPath: "#/properties/selection/properties/deadLetterIds/minItems",
                keyword: "minItems",
                params: { limit: 1 },
                message: "must NOT have fewer than 1 items",
              };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            const len0 = data6.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data7 = data6[i0];
              if (typeof data7 === "string") {
                if (data7.length > 64 && func1(data7) > 64) {
                  const err23 = {
                    instancePath: instancePath + "/selection/deadLetterIds/" + i0,
                    schemaPath: "#/properties/selection/properties/deadLetterIds/items/maxLength",
                    keyword: "maxLength",
                    params: { limit: 64 },
                    message: "must NOT have more than 64 characters",
                  };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
                if (data7.length < 2 && func1(data7) < 1) {
                  const err24 = {
                    instancePath: instancePath + "/selection/deadLetterIds/" + i0,
                    schemaPath: "#/properties/selection/properties/deadLetterIds/items/minLength",
                    keyword: "minLength",
                    params: { limit: 1 },
                    message: "must NOT have fewer than 1 characters",
                  };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
              } else {
                const err25 = {
                  instancePath: instancePath + "/selection/deadLetterIds/" + i0,
                  schemaPath: "#/properties/selection/properties/deadLetterIds/items/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
          } else {
            const err26 = {
              instancePath: instancePath + "/selection/deadLetterIds",
              schemaPath: "#/properties/selection/properties/deadLetterIds/type",
              keyword: "type",
              params: { type: "array" },
              message: "must be array",
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data5.eventIds !== undefined) {
          let data8 = data5.eventIds;
          if (Array.isArray(data8)) {
            if (data8.length > 1000) {
              const err27 = {
                instancePath: instancePath + "/selection/eventIds",
                schemaPath: "#/properties/selection/properties/eventIds/maxItems",
                keyword: "maxItems",
                params: { limit: 1000 },
                message: "must NOT have more than 1000 items",
              };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data8.length < 1) {
              const err28 = {
                instancePath: instancePath + "/selection/eventIds",
                schemaPath: "#/properties/selection/properties/eventIds/minItems",
                keyword: "minItems",
                params: { limit: 1 },
                message: "must NOT have fewer than 1 items",
              };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            const len1 = data8.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data9 = data8[i1];
              if (typeof data9 === "string") {
                if (data9.length > 256 && func1(data9) > 256) {
                  const err29 = {
                    instancePath: instancePath + "/selection/eventIds/" + i1,
                    schemaPath: "#/properties/selection/properties/eventIds/items/maxLength",
                    keyword: "maxLength",
                    params: { limit: 256 },
                    message: "must NOT have more than 256 characters",
                  };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
                if (data9.length < 2 && func1(data9) < 1) {
                  const err30 = {
                    instancePath: instancePath + "/selection/eventIds/" + i1,
                    schemaPath: "#/properties/selection/properties/eventIds/items/minLength",
                    keyword: "minLength",
                    params: { limit: 1 },
                    message: "must NOT have fewer than 1 characters",
                  };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
              } else {
                const err31 = {
                  instancePath: instancePath + "/selection/eventIds/" + i1,
                  schemaPath: "#/properties/selection/properties/eventIds/items/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
          } else {
            const err32 = {
              instancePath: instancePath + "/selection/eventIds",
              schemaPath: "#/properties/selection/properties/eventIds/type",
              keyword: "type",
              params: { type: "array" },
              message: "must be array",
            };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data5.endpointId !== undefined) {
          let data10 = data5.endpointId;
          if (typeof data10 === "string") {
            if (data10.length > 64 && func1(data10) > 64) {
              const err33 = {
                instancePath: instancePath + "/selection/endpointId",
                schemaPath: "#/properties/selection/properties/endpointId/maxLength",
                keyword: "maxLength",
                params: { limit: 64 },
                message: "must NOT have more than 64 characters",
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data10.length < 2 && func1(data10) < 1) {
              const err34 = {
                instancePath: instancePath + "/selection/endpointId",
                schemaPath: "#/properties/selection/properties/endpointId/minLength",
                keyword: "minLength",
                params: { limit: 1 },
                message: "must NOT have fewer than 1 characters",
              };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          } else {
            const err35 = {
              instancePath: instancePath + "/selection/endpointId",
              schemaPath: "#/properties/selection/properties/endpointId/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data5.subscriptionId !== undefined) {
          let data11 = data5.subscriptionId;
          if (typeof data11 === "string") {
            if (data11.length > 64 && func1(data11) > 64) {
              const err36 = {
                instancePath: instancePath + "/selection/subscriptionId",
                schemaPath: "#/properties/selection/properties/subscriptionId/maxLength",
                keyword: "maxLength",
                params: { limit: 64 },
                message: "must NOT have more than 64 characters",
              };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
            if (data11.length < 2 && func1(data11) < 1) {
              const err37 = {
                instancePath: instancePath + "/selection/subscriptionId",
                schemaPath: "#/properties/selection/properties/subscriptionId/minLength",
                keyword: "minLength",
                params: { limit: 1 },
                message: "must NOT have fewer than 1 characters",
              };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
          } else {
            const err38 = {
              instancePath: instancePath + "/selection/subscriptionId",
              schemaPath: "#/properties/selection/properties/subscriptionId/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data5.eventTypes !== undefined) {
          let data12 = data5.eventTypes;
          if (Array.isArray(data12)) {
            if (data12.length > 100) {
              const err39 = {
                instancePath: instancePath + "/selection/eventTypes",
                schemaPath: "#/properties/selection/properties/eventTypes/maxItems",
                keyword: "maxItems",
                params: { limit: 100 },
                message: "must NOT have more than 100 items",
              };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data12.length < 1) {
              const err40 = {
                instancePath: instancePath + "/selection/eventTypes",
                schemaPath: "#/properties/selection/properties/eventTypes/minItems",
                keyword: "minItems",
                params: { limit: 1 },
                message: "must NOT have fewer than 1 items",
              };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            const len2 = data12.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data13 = data12[i2];
              if (typeof data13 === "string") {
                if (data13.length > 256 && func1(data13) > 256) {
                  const err41 = {
                    instancePath: instancePath + "/selection/eventTypes/" + i2,
                    schemaPath: "#/properties/selection/properties/eventTypes/items/maxLength",
                    keyword: "maxLength",
                    params: { limit: 256 },
                    message: "must NOT have more than 256 characters",
                  };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
                if (data13.length < 2 && func1(data13) < 1) {
                  const err42 = {
                    instancePath: instancePath + "/selection/eventTypes/" + i2,
                    schemaPath: "#/properties/selection/properties/eventTypes/items/minLength",
                    keyword: "minLength",
                    params: { limit: 1 },
                    message: "must NOT have fewer than 1 characters",
                  };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                }
              } else {
                const err43 = {
                  instancePath: instancePath + "/selection/eventTypes/" + i2,
                  schemaPath: "#/properties/selection/properties/eventTypes/items/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
          } else {
            const err44 = {
              instancePath: instancePath + "/selection/eventTypes",
              schemaPath: "#/properties/selection/properties/eventTypes/type",
              keyword: "type",
              params: { type: "array" },
              message: "must be array",
            };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
        if (data5.cause !== undefined) {
          let data14 = data5.cause;
          if (typeof data14 === "string") {
            if (data14.length > 64 && func1(data14) > 64) {
              const err45 = {
                instancePath: instancePath + "/selection/cause",
                schemaPath: "#/properties/selection/properties/cause/maxLength",
                keyword: "maxLength",
                params: { limit: 64 },
                message: "must NOT have more than 64 characters",
              };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
            if (data14.length < 2 && func1(data14) < 1) {
              const err46 = {
                instancePath: instancePath + "/selection/cause",
                schemaPath: "#/properties/selection/properties/cause/minLength",
                keyword: "minLength",
                params: { limit: 1 },
                message: "must NOT have fewer than 1 characters",
              };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
          } else {
            const err47 = {
              instancePath: instancePath + "/selection/cause",
              schemaPath: "#/properties/selection/properties/cause/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
        if (data5.from !== undefined) {
          let data15 = data5.from;
          if (typeof data15 === "string") {
            if (!pattern4.test(data15)) {
              const err48 = {
                instancePath: instancePath + "/selection/from",
                schemaPath: "#/properties/selection/properties/from/pattern",
                keyword: "pattern",
                params: {
                  pattern:
                    "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
                },
                message:
                  'must match pattern "' +
                  "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
                  '"',
              };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
          } else {
            const err49 = {
              instancePath: instancePath + "/selection/from",
              schemaPath: "#/properties/selection/properties/from/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
        }
        if (data5.to !== undefined) {
          let data16 = data5.to;
          if (typeof data16 === "string") {
            if (!pattern4.test(data16)) {
              const err50 = {
                instancePath: instancePath + "/selection/to",
                schemaPath: "#/properties/selection/properties/to/pattern",
                keyword: "pattern",
                params: {
                  pattern:
                    "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
                },
                message:
                  'must match pattern "' +
                  "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
                  '"',
              };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
          } else {
            const err51 = {
              instancePath: instancePath + "/selection/to",
              schemaPath: "#/properties/selection/properties/to/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data5.pattern !== undefined) {
          let data17 = data5.pattern;
          if (!(data17 && typeof data17 == "object" && !Array.isArray(data17))) {
            const err52 = {
              instancePath: instancePath + "/selection/pattern",
              schemaPath: "#/properties/selection/properties/pattern/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
      } else {
        const err53 = {
          instancePath: instancePath + "/selection",
          schemaPath: "#/properties/selection/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.ratePerSecond !== undefined) {
      let data18 = data.ratePerSecond;
      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18))) {
        const err54 = {
          instancePath: instancePath + "/ratePerSecond",
          schemaPath: "#/properties/ratePerSecond/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
      if (typeof data18 == "number") {
        if (data18 < 1 || isNaN(data18)) {
          const err55 = {
            instancePath: instancePath + "/ratePerSecond",
            schemaPath: "#/properties/ratePerSecond/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
      }
    }
    if (data.reason !== undefined) {
      let data19 = data.reason;
      if (typeof data19 === "string") {
        if (data19.length > 500 && func1(data19) > 500) {
          const err56 = {
            instancePath: instancePath + "/reason",
            schemaPath: "#/properties/reason/maxLength",
            keyword: "maxLength",
            params: { limit: 500 },
            message: "must NOT have more than 500 characters",
          };
          if (vErrors === null) {
            vErrors = [err56];
          } else {
            vErrors.push(err56);
          }
          errors++;
        }
        if (data19.length < 2 && func1(data19) < 1) {
          const err57 = {
            instancePath: instancePath + "/reason",
            schemaPath: "#/properties/reason/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
      } else {
        const err58 = {
          instancePath: instancePath + "/reason",
          schemaPath: "#/properties/reason/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.orderedBy !== undefined) {
      if (typeof data.orderedBy !== "string") {
        const err59 = {
          instancePath: instancePath + "/orderedBy",
          schemaPath: "#/properties/orderedBy/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
    }
    if (data.orderedAt !== undefined) {
      let data21 = data.orderedAt;
      if (typeof data21 === "string") {
        if (!pattern4.test(data21)) {
          const err60 = {
            instancePath: instancePath + "/orderedAt",
            schemaPath: "#/properties/orderedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
      } else {
        const err61 = {
          instancePath: instancePath + "/orderedAt",
          schemaPath: "#/properties/orderedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    if (data.statusBy !== undefined) {
      if (typeof data.statusBy !== "string") {
        const err62 = {
          instancePath: instancePath + "/statusBy",
          schemaPath: "#/properties/statusBy/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      let data23 = data.status;
      if (!(data23 === "running" || data23 === "paused" || data23 === "cancelled")) {
        const err63 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/enum",
          keyword: "enum",
          params: { allowedValues: schema54.properties.status.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
  } else {
    const err64 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err64];
    } else {
      vErrors.push(err64);
    }
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
validate43.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const JobProgressed = validate44;
const schema55 = {
  $id: "JobProgressed",
  type: "object",
  additionalProperties: false,
  required: ["jobId", "state", "selected", "done", "startedAt", "updatedAt"],
  properties: {
    jobId: { type: "string" },
    state: { enum: ["running", "paused", "cancelled", "completed", "failed"] },
    selected: { type: "integer", minimum: 0 },
    done: { type: "integer", minimum: 0 },
    left: { type: "integer", minimum: 0 },
    failed: { type: "integer", minimum: 0 },
    examined: { type: "integer", minimum: 0 },
    detail: { type: "string" },
    startedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    updatedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
  },
};

function validate44(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="JobProgressed" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate44.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.jobId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "jobId" },
        message: "must have required property '" + "jobId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "state" },
        message: "must have required property '" + "state" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.selected === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "selected" },
        message: "must have required property '" + "selected" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.done === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "done" },
        message: "must have required property '" + "done" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.startedAt === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "startedAt" },
        message: "must have required property '" + "startedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.updatedAt === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "updatedAt" },
        message: "must have required property '" + "updatedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema55.properties, key0)) {
        const err6 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.jobId !== undefined) {
      if (typeof data.jobId !== "string") {
        const err7 = {
          instancePath: instancePath + "/jobId",
          schemaPath: "#/properties/jobId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data1 = data.state;
      if (!(
        data1 === "running" ||
        data1 === "paused" ||
        data1 === "cancelled" ||
        data1 === "completed" ||
        data1 === "failed"
      )) {
        const err8 = {
          instancePath: instancePath + "/state",
          schemaPath: "#/properties/state/enum",
          keyword: "enum",
          params: { allowedValues: schema55.properties.state.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.selected !== undefined) {
      let data2 = data.selected;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2))) {
        const err9 = {
          instancePath: instancePath + "/selected",
          schemaPath: "#/properties/selected/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data2 == "number") {
        if (data2 < 0 || isNaN(data2)) {
          const err10 = {
            instancePath: instancePath + "/selected",
            schemaPath: "#/properties/selected/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.done !== undefined) {
      let data3 = data.done;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
        const err11 = {
          instancePath: instancePath + "/done",
          schemaPath: "#/properties/done/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data3 == "number") {
        if (data3 < 0 || isNaN(data3)) {
          const err12 = {
            instancePath: instancePath + "/done",
            schemaPath: "#/properties/done/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.left !== undefined) {
      let data4 = data.left;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
        const err13 = {
          instancePath: instancePath + "/left",
          schemaPath: "#/properties/left/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data4 == "number") {
        if (data4 < 0 || isNaN(data4)) {
          const err14 = {
            instancePath: instancePath + "/left",
            schemaPath: "#/properties/left/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.failed !== undefined) {
      let data5 = data.failed;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5))) {
        const err15 = {
          instancePath: instancePath + "/failed",
          schemaPath: "#/properties/failed/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data5 == "number") {
        if (data5 < 0 || isNaN(data5)) {
          const err16 = {
            instancePath: instancePath + "/failed",
            schemaPath: "#/properties/failed/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.examined !== undefined) {
      let data6 = data.examined;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6))) {
        const err17 = {
          instancePath: instancePath + "/examined",
          schemaPath: "#/properties/examined/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data6 == "number") {
        if (data6 < 0 || isNaN(data6)) {
          const err18 = {
            instancePath: instancePath + "/examined",
            schemaPath: "#/properties/examined/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      }
    }
    if (data.detail !== undefined) {
      if (typeof data.detail !== "string") {
        const err19 = {
          instancePath: instancePath + "/detail",
          schemaPath: "#/properties/detail/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.startedAt !== undefined) {
      let data8 = data.startedAt;
      if (typeof data8 === "string") {
        if (!pattern4.test(data8)) {
          const err20 = {
            instancePath: instancePath + "/startedAt",
            schemaPath: "#/properties/startedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + "/startedAt",
          schemaPath: "#/properties/startedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.updatedAt !== undefined) {
      let data9 = data.updatedAt;
      if (typeof data9 === "string") {
        if (!pattern4.test(data9)) {
          const err22 = {
            instancePath: instancePath + "/updatedAt",
            schemaPath: "#/properties/updatedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = {
          instancePath: instancePath + "/updatedAt",
          schemaPath: "#/properties/updatedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
  } else {
    const err24 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate44.errors = vErrors;
  return errors === 0;
}
validate44.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const AttemptCompleted = validate45;
const schema56 = {
  $id: "AttemptCompleted",
  type: "object",
  additionalProperties: false,
  required: [
    "attemptId",
    "deliveryId",
    "eventId",
    "eventType",
    "tenantId",
    "subscriptionId",
    "endpointId",
    "endpointVersion",
    "number",
    "startedAt",
    "endedAt",
    "durationMs",
    "outcome",
  ],
  properties: {
    attemptId: { type: "string" },
    deliveryId: { type: "string" },
    eventId: { type: "string" },
    eventType: { type: "string" },
    tenantId: { type: "string" },
    subscriptionId: { type: "string" },
    endpointId: { type: "string" },
    endpointVersion: { type: "integer", minimum: 0 },
    tenantVersion: { type: "integer", minimum: 1 },
    number: { type: "integer", minimum: 1 },
    eventAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    requestedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    startedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    endedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    durationMs: { type: "number", minimum: 0 },
    address: { type: "string" },
    record: {
      type: "object",
      additionalProperties: false,
      required: ["topic", "partition", "offset"],
      properties: { topic: { type: "string" }, partition: { type: "integer", minimum: 0 }, offset: { type: "string" } },
    },
    status: { type: "integer", minimum: 100, maximum: 599 },
    outcome: { enum: ["delivered", "retry", "dead-lettered"] },
    reason: { type: "string" },
    detail: { type: "string", maxLength: 500 },
    nextAttemptAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    timings: {
      type: "object",
      additionalProperties: false,
      properties: {
        dnsMs: { type: "number", minimum: 0 },
        connectMs: { type: "number", minimum: 0 },
        tlsMs: { type: "number", minimum: 0 },
        firstByteMs: { type: "number", minimum: 0 },
      },
    },
    batch: {
      type: "object",
      additionalProperties: false,
      required: ["id", "size"],
      properties: { id: { type: "string" }, size: { type: "integer", minimum: 1 } },
    },
    decision: {
      type: "object",
      additionalProperties: false,
      required: ["verdict", "by"],
      properties: {
        verdict: { enum: ["retry", "rejected", "gone", "end", "disable"] },
        by: { type: "string" },
        cause: { type: "string" },
      },
    },
    method: { type: "string" },
    requestHeaders: { type: "object", additionalProperties: { type: "string" } },
    responseHeaders: { type: "object", additionalProperties: { type: "string" } },
    responseBody: { type: "string", maxLength: 65536 },
    responseBodyEncoding: { enum: ["text", "base64"] },
    responseBodyBytes: { type: "integer", minimum: 0 },
  },
};

function validate45(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="AttemptCompleted" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate45.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.attemptId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "attemptId" },
        message: "must have required property '" + "attemptId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.deliveryId === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "deliveryId" },
        message: "must have required property '" + "deliveryId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.eventId === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "eventId" },
        message: "must have required property '" + "eventId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.eventType === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "eventType" },
        message: "must have required property '" + "eventType" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.tenantId === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tenantId" },
        message: "must have required property '" + "tenantId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.subscriptionId === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "subscriptionId" },
        message: "must have required property '" + "subscriptionId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.endpointId === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "endpointId" },
        message: "must have required property '" + "endpointId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.endpointVersion === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "endpointVersion" },
        message: "must have required property '" + "endpointVersion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.number === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "number" },
        message: "must have required property '" + "number" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.startedAt === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "startedAt" },
        message: "must have required property '" + "startedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.endedAt === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "endedAt" },
        message: "must have required property '" + "endedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.durationMs === undefined) {
      const err11 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "durationMs" },
        message: "must have required property '" + "durationMs" + "'",
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.outcome === undefined) {
      const err12 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "outcome" },
        message: "must have required property '" + "outcome" + "'",
      };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema56.properties, key0)) {
        const err13 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.attemptId !== undefined) {
      if (typeof data.attemptId !== "string") {
        const err14 = {
          instancePath: instancePath + "/attemptId",
          schemaPath: "#/properties/attemptId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.deliveryId !== undefined) {
      if (typeof data.deliveryId !== "string") {
        const err15 = {
          instancePath: instancePath + "/deliveryId",
          schemaPath: "#/properties/deliveryId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.eventId !== undefined) {
      if (typeof data.eventId !== "string") {
        const err16 = {
          instancePath: instancePath + "/eventId",
          schemaPath: "#/properties/eventId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.eventType !== undefined) {
      if (typeof data.eventType !== "string") {
        const err17 = {
          instancePath: instancePath + "/eventType",
          schemaPath: "#/properties/eventType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.tenantId !== undefined) {
      if (typeof data.tenantId !== "string") {
        const err18 = {
          instancePath: instancePath + "/tenantId",
          schemaPath: "#/properties/tenantId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.subscriptionId !== undefined) {
      if (typeof data.subscriptionId !== "string") {
        const err19 = {
          instancePath: instancePath + "/subscriptionId",
          schemaPath: "#/properties/subscriptionId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.endpointId !== undefined) {
      if (typeof data.endpointId !== "string") {
        const err20 = {
          instancePath: instancePath + "/endpointId",
          schemaPath: "#/properties/endpointId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.endpointVersion !== undefined) {
      let data7 = data.endpointVersion;
      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7))) {
        const err21 = {
          instancePath: instancePath + "/endpointVersion",
          schemaPath: "#/properties/endpointVersion/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (typeof data7 == "number") {
        if (data7 < 0 || isNaN(data7)) {
          const err22 = {
            instancePath: instancePath + "/endpointVersion",
            schemaPath: "#/properties/endpointVersion/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
    }
    if (data.tenantVersion !== undefined) {
      let data8 = data.tenantVersion;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8))) {
        const err23 = {
          instancePath: instancePath + "/tenantVersion",
          schemaPath: "#/properties/tenantVersion/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (typeof data8 == "number") {
        if (data8 < 1 || isNaN(data8)) {
          const err24 = {
            instancePath: instancePath + "/tenantVersion",
            schemaPath: "#/properties/tenantVersion/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      }
    }
    if (data.number !== undefined) {
      let data9 = data.number;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9))) {
        const err25 = {
          instancePath: instancePath + "/number",
          schemaPath: "#/properties/number/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (typeof data9 == "number") {
        if (data9 < 1 || isNaN(data9)) {
          const err26 = {
            instancePath: instancePath + "/number",
            schemaPath: "#/properties/number/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      }
    }
    if (data.eventAt !== undefined) {
      let data10 = data.eventAt;
      if (typeof data10 === "string") {
        if (!pattern4.test(data10)) {
          const err27 = {
            instancePath: instancePath + "/eventAt",
            schemaPath: "#/properties/eventAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = {
          instancePath: instancePath + "/eventAt",
          schemaPath: "#/properties/eventAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.requestedAt !== undefined) {
      let data11 = data.requestedAt;
      if (typeof data11 === "string") {
        if (!pattern4.test(data11)) {
          const err29 = {
            instancePath: instancePath + "/requestedAt",
            schemaPath: "#/properties/requestedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      } else {
        const err30 = {
          instancePath: instancePath + "/requestedAt",
          schemaPath: "#/properties/requestedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.startedAt !== undefined) {
      let data12 = data.startedAt;
      if (typeof data12 === "string") {
        if (!pattern4.test(data12)) {
          const err31 = {
            instancePath: instancePath + "/startedAt",
            schemaPath: "#/properties/startedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      } else {
        const err32 = {
          instancePath: instancePath + "/startedAt",
          schemaPath: "#/properties/startedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.endedAt !== undefined) {
      let data13 = data.endedAt;
      if (typeof data13 === "string") {
        if (!pattern4.test(data13)) {
          const err33 = {
            instancePath: instancePath + "/endedAt",
            schemaPath: "#/properties/endedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
      } else {
        const err34 = {
          instancePath: instancePath + "/endedAt",
          schemaPath: "#/properties/endedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.durationMs !== undefined) {
      let data14 = data.durationMs;
      if (typeof data14 == "number") {
        if (data14 < 0 || isNaN(data14)) {
          const err35 = {
            instancePath: instancePath + "/durationMs",
            schemaPath: "#/properties/durationMs/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
      } else {
        const err36 = {
          instancePath: instancePath + "/durationMs",
          schemaPath: "#/properties/durationMs/type",
          keyword: "type",
          params: { type: "number" },
          message: "must be number",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.address !== undefined) {
      if (typeof data.address !== "string") {
        const err37 = {
          instancePath: instancePath + "/address",
          schemaPath: "#/properties/address/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.record !== undefined) {
      let data16 = data.record;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (data16.topic === undefined) {
          const err38 = {
            instancePath: instancePath + "/record",
            schemaPath: "#/properties/record/required",
            keyword: "required",
            params: { missingProperty: "topic" },
            message: "must have required property '" + "topic" + "'",
          };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
        if (data16.partition === undefined) {
          const err39 = {
            instancePath: instancePath + "/record",
            schemaPath: "#/properties/record/required",
            keyword: "required",
            params: { missingProperty: "partition" },
            message: "must have required property '" + "partition" + "'",
          };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
        if (data16.offset === undefined) {
          const err40 = {
            instancePath: instancePath + "/record",
            schemaPath: "#/properties/record/required",
            keyword: "required",
            params: { missingProperty: "offset" },
            message: "must have required property '" + "offset" + "'",
          };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
        for (const key1 in data16) {
          if (!(key1 === "topic" || key1 === "partition" || key1 === "offset")) {
            const err41 = {
              instancePath: instancePath + "/record",
              schemaPath: "#/properties/record/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        if (data16.topic !== undefined) {
          if (typeof data16.topic !== "string") {
            const err42 = {
              instancePath: instancePath + "/record/topic",
              schemaPath: "#/properties/record/properties/topic/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data16.partition !== undefined) {
          let data18 = data16.partition;
          if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18))) {
            const err43 = {
              instancePath: instancePath + "/record/partition",
              schemaPath: "#/properties/record/properties/partition/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
          if (typeof data18 == "number") {
            if (data18 < 0 || isNaN(data18)) {
              const err44 = {
                instancePath: instancePath + "/record/partition",
                schemaPath: "#/properties/record/properties/partition/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 0 },
                message: "must be >= 0",
              };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
          }
        }
        if (data16.offset !== undefined) {
          if (typeof data16.offset !== "string") {
            const err45 = {
              instancePath: instancePath + "/record/offset",
              schemaPath: "#/properties/record/properties/offset/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
      } else {
        const err46 = {
          instancePath: instancePath + "/record",
          schemaPath: "#/properties/record/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      let data20 = data.status;
      if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20))) {
        const err47 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      if (typeof data20 == "number") {
        if (data20 > 599 || isNaN(data20)) {
          const err48 = {
            instancePath: instancePath + "/status",
            schemaPath: "#/properties/status/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 599 },
            message: "must be <= 599",
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (data20 < 100 || isNaN(data20)) {
          const err49 = {
            instancePath: instancePath + "/status",
            schemaPath: "#/properties/status/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 100 },
            message: "must be >= 100",
          };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
      }
    }
    if (data.outcome !== undefined) {
      let data21 = data.outcome;
      if (!(data21 === "delivered" || data21 === "retry" || data21 === "dead-lettered")) {
        const err50 = {
          instancePath: instancePath + "/outcome",
          schemaPath: "#/properties/outcome/enum",
          keyword: "enum",
          params: { allowedValues: schema56.properties.outcome.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.reason !== undefined) {
      if (typeof data.reason !== "string") {
        const err51 = {
          instancePath: instancePath + "/reason",
          schemaPath: "#/properties/reason/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.detail !== undefined) {
      let data23 = data.detail;
      if (typeof data23 === "string") {
        if (data23.length > 500 && func1(data23) > 500) {
          const err52 = {
            instancePath: instancePath + "/detail",
            schemaPath: "#/properties/detail/maxLength",
            keyword: "maxLength",
            params: { limit: 500 },
            message: "must NOT have more than 500 characters",
          };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
      } else {
        const err53 = {
          instancePath: instancePath + "/detail",
          schemaPath: "#/properties/detail/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.nextAttemptAt !== undefined) {
      let data24 = data.nextAttemptAt;
      if (typeof data24 === "string") {
        if (!pattern4.test(data24)) {
          const err54 = {
            instancePath: instancePath + "/nextAttemptAt",
            schemaPath: "#/properties/nextAttemptAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
      } else {
        const err55 = {
          instancePath: instancePath + "/nextAttemptAt",
          schemaPath: "#/properties/nextAttemptAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    if (data.timings !== undefined) {
      let data25 = data.timings;
      if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
        for (const key2 in data25) {
          if (!(key2 === "dnsMs" || key2 === "connectMs" || key2 === "tlsMs" || key2 === "firstByteMs")) {
            const err56 = {
              instancePath: instancePath + "/timings",
              schemaPath: "#/properties/timings/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key2 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
        if (data25.dnsMs !== undefined) {
          let data26 = data25.dnsMs;
          if (typeof data26 == "number") {
            if (data26 < 0 || isNaN(data26)) {
              const err57 = {
                instancePath: instancePath + "/timings/dnsMs",
                schemaPath: "#/properties/timings/properties/dnsMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 0 },
                message: "must be >= 0",
              };
              if (vErrors === null) {
                vErrors = [err57];
              } else {
                vErrors.push(err57);
              }
              errors++;
            }
          } else {
            const err58 = {
              instancePath: instancePath + "/timings/dnsMs",
              schemaPath: "#/properties/timings/properties/dnsMs/type",
              keyword: "type",
              params: { type: "number" },
              message: "must be number",
            };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
        }
        if (data25.connectMs !== undefined) {
          let data27 = data25.connectMs;
          if (typeof data27 == "number") {
            if (data27 < 0 || isNaN(data27)) {
              const err59 = {
                instancePath: instancePath + "/timings/connectMs",
                schemaPath: "#/properties/timings/properties/connectMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 0 },
                message: "must be >= 0",
              };
              if (vErrors === null) {
                vErrors = [err59];
              } else {
                vErrors.push(err59);
              }
              errors++;
            }
          } else {
            const err60 = {
              instancePath: instancePath + "/timings/connectMs",
              schemaPath: "#/properties/timings/properties/connectMs/type",
              keyword: "type",
              params: { type: "number" },
              message: "must be number",
            };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
        }
        if (data25.tlsMs !== undefined) {
          let data28 = data25.tlsMs;
          if (typeof data28 == "number") {
            if (data28 < 0 || isNaN(data28)) {
              const err61 = {
                instancePath: instancePath + "/timings/tlsMs",
                schemaPath: "#/properties/timings/properties/tlsMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 0 },
                message: "must be >= 0",
              };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
          } else {
            const err62 = {
              instancePath: instancePath + "/timings/tlsMs",
              schemaPath: "#/properties/timings/properties/tlsMs/type",
              keyword: "type",
              params: { type: "number" },
              message: "must be number",
            };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data25.firstByteMs !== undefined) {
          let data29 = data25.firstByteMs;
          if (typeof data29 == "number") {
            if (data29 < 0 || isNaN(data29)) {
              const err63 = {
                instancePath: instancePath + "/timings/firstByteMs",
                schemaPath: "#/properties/timings/properties/firstByteMs/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 0 },
                message: "must be >= 0",
              };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
          } else {
            const err64 = {
              instancePath: instancePath + "/timings/firstByteMs",
              schemaPath: "#/properties/timings/properties/firstByteMs/type",
              keyword: "type",
              params: { type: "number" },
              message: "must be number",
            };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
      } else {
        const err65 = {
          instancePath: instancePath + "/timings",
          schemaPath: "#/properties/timings/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    if (data.batch !== undefined) {
      let data30 = data.batch;
      if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
        if (data30.id === undefined) {
          const err66 = {
            instancePath: instancePath + "/batch",
            schemaPath: "#/properties/batch/required",
            keyword: "required",
            params: { missingProperty: "id" },
            message: "must have required property '" + "id" + "'",
          };
          if (vErrors === null) {
            vErrors = [err66];
          } else {
            vErrors.push(err66);
          }
          errors++;
        }
        if (data30.size === undefined) {
          const err67 = {
            instancePath: instancePath + "/batch",
            schemaPath: "#/properties/batch/required",
            keyword: "required",
            params: { missingProperty: "size" },
            message: "must have required property '" + "size" + "'",
          };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
        for (const key3 in data30) {
          if (!(key3 === "id" || key3 === "size")) {
            const err68 = {
              instancePath: instancePath + "/batch",
              schemaPath: "#/properties/batch/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key3 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
        }
        if (data30.id !== undefined) {
          if (typeof data30.id !== "string") {
            const err69 = {
              instancePath: instancePath + "/batch/id",
              schemaPath: "#/properties/batch/properties/id/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
        if (data30.size !== undefined) {
          let data32 = data30.size;
          if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32))) {
            const err70 = {
              instancePath: instancePath + "/batch/size",
              schemaPath: "#/properties/batch/properties/size/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          }
          if (typeof data32 == "number") {
            if (data32 < 1 || isNaN(data32)) {
              const err71 = {
                instancePath: instancePath + "/batch/size",
                schemaPath: "#/properties/batch/properties/size/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 1 },
                message: "must be >= 1",
              };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
          }
        }
      } else {
        const err72 = {
          instancePath: instancePath + "/batch",
          schemaPath: "#/properties/batch/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    if (data.decision !== undefined) {
      let data33 = data.decision;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        if (data33.verdict === undefined) {
          const err73 = {
            instancePath: instancePath + "/decision",
            schemaPath: "#/properties/decision/required",
            keyword: "required",
            params: { missingProperty: "verdict" },
            message: "must have required property '" + "verdict" + "'",
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
        if (data33.by === undefined) {
          const err74 = {
            instancePath: instancePath + "/decision",
            schemaPath: "#/properties/decision/required",
            keyword: "required",
            params: { missingProperty: "by" },
            message: "must have required property '" + "by" + "'",
          };
          if (vErrors === null) {
            vErrors = [err74];
          } else {
            vErrors.push(err74);
          }
          errors++;
        }
        for (const key4 in data33) {
          if (!(key4 === "verdict" || key4 === "by" || key4 === "cause")) {
            const err75 = {
              instancePath: instancePath + "/decision",
              schemaPath: "#/properties/decision/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key4 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err75];
            } else {
              vErrors.push(err75);
            }
            errors++;
          }
        }
        if (data33.verdict !== undefined) {
          let data34 = data33.verdict;
          if (!(
            data34 === "retry" ||
            data34 === "rejected" ||
            data34 === "gone" ||
            data34 === "end" ||
            data34 === "disable"
          )) {
            const err76 = {
              instancePath: instancePath + "/decision/verdict",
              schemaPath: "#/properties/decision/properties/verdict/enum",
              keyword: "enum",
              params: { allowedValues: schema56.properties.decision.properties.verdict.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err76];
            } else {
              vErrors.push(err76);
            }
            errors++;
          }
        }
        if (data33.by !== undefined) {
          if (typeof data33.by !== "string") {
            const err77 = {
              instancePath: instancePath + "/decision/by",
              schemaPath: "#/properties/decision/properties/by/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err77];
            } else {
              vErrors.push(err77);
            }
            errors++;
          }
        }
        if (data33.cause !== undefined) {
          if (typeof data33.cause !== "string") {
            const err78 = {
              instancePath: instancePath + "/decision/cause",
              schemaPath: "#/properties/decision/properties/cause/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err78];
            } else {
              vErrors.push(err78);
            }
            errors++;
          }
        }
      } else {
        const err79 = {
          instancePath: instancePath + "/decision",
          schemaPath: "#/properties/decision/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err79];
        } else {
          vErrors.push(err79);
        }
        errors++;
      }
    }
    if (data.method !== undefined) {
      if (typeof data.method !== "string") {
        const err80 = {
          instancePath: instancePath + "/method",
          schemaPath: "#/properties/method/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
    if (data.requestHeaders !== undefined) {
      let data38 = data.requestHeaders;
      if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
        for (const key5 in data38) {
          if (typeof data38[key5] !== "string") {
            const err81 = {
              instancePath: instancePath + "/requestHeaders/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/requestHeaders/additionalProperties/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err81];
            } else {
              vErrors.push(err81);
            }
            errors++;
          }
        }
      } else {
        const err82 = {
          instancePath: instancePath + "/requestHeaders",
          schemaPath: "#/properties/requestHeaders/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err82];
        } else {
          vErrors.push(err82);
        }
        errors++;
      }
    }
    if (data.responseHeaders !== undefined) {
      let data40 = data.responseHeaders;
      if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
        for (const key6 in data40) {
          if (typeof data40[key6] !== "string") {
            const err83 = {
              instancePath: instancePath + "/responseHeaders/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/responseHeaders/additionalProperties/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err83];
            } else {
              vErrors.push(err83);
            }
            errors++;
          }
        }
      } else {
        const err84 = {
          instancePath: instancePath + "/responseHeaders",
          schemaPath: "#/properties/responseHeaders/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err84];
        } else {
          vErrors.push(err84);
        }
        errors++;
      }
    }
    if (data.responseBody !== undefined) {
      let data42 = data.responseBody;
      if (typeof data42 === "string") {
        if (data42.length > 65536 && func1(data42) > 65536) {
          const err85 = {
            instancePath: instancePath + "/responseBody",
            schemaPath: "#/properties/responseBody/maxLength",
            keyword: "maxLength",
            params: { limit: 65536 },
            message: "must NOT have more than 65536 characters",
          };
          if (vErrors === null) {
            vErrors = [err85];
          } else {
            vErrors.push(err85);
          }
          errors++;
        }
      } else {
        const err86 = {
          instancePath: instancePath + "/responseBody",
          schemaPath: "#/properties/responseBody/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err86];
        } else {
          vErrors.push(err86);
        }
        errors++;
      }
    }
    if (data.responseBodyEncoding !== undefined) {
      let data43 = data.responseBodyEncoding;
      if (!(data43 === "text" || data43 === "base64")) {
        const err87 = {
          instancePath: instancePath + "/responseBodyEncoding",
          schemaPath: "#/properties/responseBodyEncoding/enum",
          keyword: "enum",
          params: { allowedValues: schema56.properties.responseBodyEncoding.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err87];
        } else {
          vErrors.push(err87);
        }
        errors++;
      }
    }
    if (data.responseBodyBytes !== undefined) {
      let data44 = data.responseBodyBytes;
      if (!(typeof data44 == "number" && !(data44 % 1) && !isNaN(data44))) {
        const err88 = {
          instancePath: instancePath + "/responseBodyBytes",
          schemaPath: "#/properties/responseBodyBytes/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err88];
        } else {
          vErrors.push(err88);
        }
        errors++;
      }
      if (typeof data44 == "number") {
        if (data44 < 0 || isNaN(data44)) {
          const err89 = {
            instancePath: instancePath + "/responseBodyBytes",
            schemaPath: "#/properties/responseBodyBytes/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err89];
          } else {
            vErrors.push(err89);
          }
          errors++;
        }
      }
    }
  } else {
    const err90 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err90];
    } else {
      vErrors.push(err90);
    }
    errors++;
  }
  validate45.errors = vErrors;
  return errors === 0;
}
validate45.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const EndpointHealthChanged = validate46;
const schema57 = {
  $id: "EndpointHealthChanged",
  type: "object",
  additionalProperties: false,
  required: ["endpointId", "tenantId", "endpointVersion", "state", "changedAt"],
  properties: {
    endpointId: { type: "string" },
    tenantId: { type: "string" },
    endpointVersion: { type: "integer", minimum: 0 },
    state: { enum: ["healthy", "failing", "gone", "given-up"] },
    disabledReason: { enum: ["outcome_rule", "failing"] },
    failingSince: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    warnedPercent: { enum: [50, 70, 90, 100] },
    reason: { type: "string" },
    changedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
  },
};

function validate46(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="EndpointHealthChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate46.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.endpointId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "endpointId" },
        message: "must have required property '" + "endpointId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.tenantId === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tenantId" },
        message: "must have required property '" + "tenantId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.endpointVersion === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "endpointVersion" },
        message: "must have required property '" + "endpointVersion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "state" },
        message: "must have required property '" + "state" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.changedAt === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "changedAt" },
        message: "must have required property '" + "changedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func11.call(schema57.properties, key0)) {
        const err5 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.endpointId !== undefined) {
      if (typeof data.endpointId !== "string") {
        const err6 = {
          instancePath: instancePath + "/endpointId",
          schemaPath: "#/properties/endpointId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.tenantId !== undefined) {
      if (typeof data.tenantId !== "string") {
        const err7 = {
          instancePath: instancePath + "/tenantId",
          schemaPath: "#/properties/tenantId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.endpointVersion !== undefined) {
      let data2 = data.endpointVersion;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2))) {
        const err8 = {
          instancePath: instancePath + "/endpointVersion",
          schemaPath: "#/properties/endpointVersion/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data2 == "number") {
        if (data2 < 0 || isNaN(data2)) {
          const err9 = {
            instancePath: instancePath + "/endpointVersion",
            schemaPath: "#/properties/endpointVersion/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.state !== undefined) {
      let data3 = data.state;
      if (!(data3 === "healthy" || data3 === "failing" || data3 === "gone" || data3 === "given-up")) {
        const err10 = {
          instancePath: instancePath + "/state",
          schemaPath: "#/properties/state/enum",
          keyword: "enum",
          params: { allowedValues: schema57.properties.state.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.disabledReason !== undefined) {
      let data4 = data.disabledReason;
      if (!(data4 === "outcome_rule" || data4 === "failing")) {
        const err11 = {
          instancePath: instancePath + "/disabledReason",
          schemaPath: "#/properties/disabledReason/enum",
          keyword: "enum",
          params: { allowedValues: schema57.properties.disabledReason.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.failingSince !== undefined) {
      let data5 = data.failingSince;
      if (typeof data5 === "string") {
        if (!pattern4.test(data5)) {
          const err12 = {
            instancePath: instancePath + "/failingSince",
            schemaPath: "#/properties/failingSince/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = {
          instancePath: instancePath + "/failingSince",
          schemaPath: "#/properties/failingSince/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.warnedPercent !== undefined) {
      let data6 = data.warnedPercent;
      if (!(data6 === 50 || data6 === 70 || data6 === 90 || data6 === 100)) {
        const err14 = {
          instancePath: instancePath + "/warnedPercent",
          schemaPath: "#/properties/warnedPercent/enum",
          keyword: "enum",
          params: { allowedValues: schema57.properties.warnedPercent.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.reason !== undefined) {
      if (typeof data.reason !== "string") {
        const err15 = {
          instancePath: instancePath + "/reason",
          schemaPath: "#/properties/reason/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.changedAt !== undefined) {
      let data8 = data.changedAt;
      if (typeof data8 === "string") {
        if (!pattern4.test(data8)) {
          const err16 = {
            instancePath: instancePath + "/changedAt",
            schemaPath: "#/properties/changedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + "/changedAt",
          schemaPath: "#/properties/changedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
  } else {
    const err18 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate46.errors = vErrors;
  return errors === 0;
}
validate46.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const GateChanged = validate47;
const schema58 = {
  $id: "GateChanged",
  type: "object",
  additionalProperties: false,
  required: ["endpointId", "tenantId", "state", "since", "openings"],
  properties: {
    endpointId: { type: "string" },
    tenantId: { type: "string" },
    state: { enum: ["open", "ramping", "closed"] },
    since: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    until: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    openings: { type: "integer", minimum: 0 },
    limit: { type: "integer", minimum: 1 },
    endpointVersion: { type: "integer", minimum: 1 },
  },
};

function validate47(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="GateChanged" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate47.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.endpointId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "endpointId" },
        message: "must have required property '" + "endpointId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.tenantId === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tenantId" },
        message: "must have required property '" + "tenantId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "state" },
        message: "must have required property '" + "state" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.since === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "since" },
        message: "must have required property '" + "since" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.openings === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "openings" },
        message: "must have required property '" + "openings" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "endpointId" ||
        key0 === "tenantId" ||
        key0 === "state" ||
        key0 === "since" ||
        key0 === "until" ||
        key0 === "openings" ||
        key0 === "limit" ||
        key0 === "endpointVersion"
      )) {
        const err5 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.endpointId !== undefined) {
      if (typeof data.endpointId !== "string") {
        const err6 = {
          instancePath: instancePath + "/endpointId",
          schemaPath: "#/properties/endpointId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.tenantId !== undefined) {
      if (typeof data.tenantId !== "string") {
        const err7 = {
          instancePath: instancePath + "/tenantId",
          schemaPath: "#/properties/tenantId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data2 = data.state;
      if (!(data2 === "open" || data2 === "ramping" || data2 === "closed")) {
        const err8 = {
          instancePath: instancePath + "/state",
          schemaPath: "#/properties/state/enum",
          keyword: "enum",
          params: { allowedValues: schema58.properties.state.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.since !== undefined) {
      let data3 = data.since;
      if (typeof data3 === "string") {
        if (!pattern4.test(data3)) {
          const err9 = {
            instancePath: instancePath + "/since",
            schemaPath: "#/properties/since/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = {
          instancePath: instancePath + "/since",
          schemaPath: "#/properties/since/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.until !== undefined) {
      let data4 = data.until;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err11 = {
            instancePath: instancePath + "/until",
            schemaPath: "#/properties/until/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = {
          instancePath: instancePath + "/until",
          schemaPath: "#/properties/until/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.openings !== undefined) {
      let data5 = data.openings;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5))) {
        const err13 = {
          instancePath: instancePath + "/openings",
          schemaPath: "#/properties/openings/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data5 == "number") {
        if (data5 < 0 || isNaN(data5)) {
          const err14 = {
            instancePath: instancePath + "/openings",
            schemaPath: "#/properties/openings/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.limit !== undefined) {
      let data6 = data.limit;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6))) {
        const err15 = {
          instancePath: instancePath + "/limit",
          schemaPath: "#/properties/limit/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data6 == "number") {
        if (data6 < 1 || isNaN(data6)) {
          const err16 = {
            instancePath: instancePath + "/limit",
            schemaPath: "#/properties/limit/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.endpointVersion !== undefined) {
      let data7 = data.endpointVersion;
      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7))) {
        const err17 = {
          instancePath: instancePath + "/endpointVersion",
          schemaPath: "#/properties/endpointVersion/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data7 == "number") {
        if (data7 < 1 || isNaN(data7)) {
          const err18 = {
            instancePath: instancePath + "/endpointVersion",
            schemaPath: "#/properties/endpointVersion/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      }
    }
  } else {
    const err19 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate47.errors = vErrors;
  return errors === 0;
}
validate47.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const DeliveryRequestedHeaders = validate48;
const schema59 = {
  $id: "DeliveryRequestedHeaders",
  type: "object",
  required: [
    "ce_specversion",
    "ce_id",
    "ce_source",
    "ce_type",
    "ce_time",
    "cd_tenant_id",
    "cd_origin",
    "cd_published_at",
    "cd_delivery_id",
    "cd_subscription_id",
    "cd_endpoint_id",
    "cd_requested_at",
    "cd_attempt",
  ],
  properties: {
    ce_specversion: { const: "1.0" },
    ce_id: { type: "string", minLength: 1, maxLength: 256 },
    ce_source: { type: "string", minLength: 1, maxLength: 1024 },
    ce_type: { type: "string", minLength: 1, maxLength: 256 },
    ce_time: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    ce_subject: { type: "string", minLength: 1, maxLength: 1024 },
    ce_dataschema: { type: "string", minLength: 1, maxLength: 1024 },
    "content-type": { type: "string" },
    traceparent: { type: "string" },
    cd_tenant_id: { type: "string" },
    cd_origin: { enum: ["capture", "application", "sender", "crossdock"] },
    cd_published_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_change_id: { type: "string" },
    cd_mapping_id: { type: "string" },
    cd_backfill_id: { type: "string" },
    cd_committed_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_captured_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_sender_id: { type: "string" },
    cd_key_id: { type: "string" },
    cd_auth_method: { enum: ["api-key"] },
    cd_sent_id: { type: "string" },
    cd_received_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_delivery_id: { type: "string" },
    cd_subscription_id: { type: "string" },
    cd_subscription_version: { type: "string", pattern: "^[0-9]+$" },
    cd_unshaped: { type: "string" },
    cd_subscriber_tenant_id: { type: "string" },
    cd_endpoint_id: { type: "string" },
    cd_requested_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_attempt: { type: "string", pattern: "^[0-9]+$" },
    cd_first_attempt_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_due_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_horizon_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_last_reason: { type: "string" },
    cd_last_status: { type: "string", pattern: "^[1-5][0-9]{2}$" },
    cd_history: { type: "string" },
    cd_redrive_id: { type: "string" },
    cd_job_id: { type: "string" },
    cd_lane: { type: "string", minLength: 1, maxLength: 300 },
    cd_lane_stopped: { enum: ["true"] },
  },
};
const pattern92 = new RegExp("^[1-5][0-9]{2}$", "u");

function validate48(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="DeliveryRequestedHeaders" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate48.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ce_specversion === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_specversion" },
        message: "must have required property '" + "ce_specversion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ce_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_id" },
        message: "must have required property '" + "ce_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ce_source === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_source" },
        message: "must have required property '" + "ce_source" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ce_type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_type" },
        message: "must have required property '" + "ce_type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.ce_time === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_time" },
        message: "must have required property '" + "ce_time" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.cd_tenant_id === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_tenant_id" },
        message: "must have required property '" + "cd_tenant_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.cd_origin === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_origin" },
        message: "must have required property '" + "cd_origin" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cd_published_at === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_published_at" },
        message: "must have required property '" + "cd_published_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.cd_delivery_id === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_delivery_id" },
        message: "must have required property '" + "cd_delivery_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.cd_subscription_id === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_subscription_id" },
        message: "must have required property '" + "cd_subscription_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.cd_endpoint_id === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_endpoint_id" },
        message: "must have required property '" + "cd_endpoint_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.cd_requested_at === undefined) {
      const err11 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_requested_at" },
        message: "must have required property '" + "cd_requested_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.cd_attempt === undefined) {
      const err12 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_attempt" },
        message: "must have required property '" + "cd_attempt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.ce_specversion !== undefined) {
      if ("1.0" !== data.ce_specversion) {
        const err13 = {
          instancePath: instancePath + "/ce_specversion",
          schemaPath: "#/properties/ce_specversion/const",
          keyword: "const",
          params: { allowedValue: "1.0" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.ce_id !== undefined) {
      let data1 = data.ce_id;
      if (typeof data1 === "string") {
        if (data1.length > 256 && func1(data1) > 256) {
          const err14 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data1.length < 2 && func1(data1) < 1) {
          const err15 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = {
          instancePath: instancePath + "/ce_id",
          schemaPath: "#/properties/ce_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.ce_source !== undefined) {
      let data2 = data.ce_source;
      if (typeof data2 === "string") {
        if (data2.length > 1024 && func1(data2) > 1024) {
          const err17 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data2.length < 2 && func1(data2) < 1) {
          const err18 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = {
          instancePath: instancePath + "/ce_source",
          schemaPath: "#/properties/ce_source/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.ce_type !== undefined) {
      let data3 = data.ce_type;
      if (typeof data3 === "string") {
        if (data3.length > 256 && func1(data3) > 256) {
          const err20 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data3.length < 2 && func1(data3) < 1) {
          const err21 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = {
          instancePath: instancePath + "/ce_type",
          schemaPath: "#/properties/ce_type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.ce_time !== undefined) {
      let data4 = data.ce_time;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err23 = {
            instancePath: instancePath + "/ce_time",
            schemaPath: "#/properties/ce_time/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = {
          instancePath: instancePath + "/ce_time",
          schemaPath: "#/properties/ce_time/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.ce_subject !== undefined) {
      let data5 = data.ce_subject;
      if (typeof data5 === "string") {
        if (data5.length > 1024 && func1(data5) > 1024) {
          const err25 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (data5.length < 2 && func1(data5) < 1) {
          const err26 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      } else {
        const err27 = {
          instancePath: instancePath + "/ce_subject",
          schemaPath: "#/properties/ce_subject/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.ce_dataschema !== undefined) {
      let data6 = data.ce_dataschema;
      if (typeof data6 === "string") {
        if (data6.length > 1024 && func1(data6) > 1024) {
          const err28 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data6.length < 2 && func1(data6) < 1) {
          const err29 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      } else {
        const err30 = {
          instancePath: instancePath + "/ce_dataschema",
          schemaPath: "#/properties/ce_dataschema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data["content-type"] !== undefined) {
      if (typeof data["content-type"] !== "string") {
        const err31 = {
          instancePath: instancePath + "/content-type",
          schemaPath: "#/properties/content-type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.traceparent !== undefined) {
      if (typeof data.traceparent !== "string") {
        const err32 = {
          instancePath: instancePath + "/traceparent",
          schemaPath: "#/properties/traceparent/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.cd_tenant_id !== undefined) {
      if (typeof data.cd_tenant_id !== "string") {
        const err33 = {
          instancePath: instancePath + "/cd_tenant_id",
          schemaPath: "#/properties/cd_tenant_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.cd_origin !== undefined) {
      let data10 = data.cd_origin;
      if (!(data10 === "capture" || data10 === "application" || data10 === "sender" || data10 === "crossdock")) {
        const err34 = {
          instancePath: instancePath + "/cd_origin",
          schemaPath: "#/properties/cd_origin/enum",
          keyword: "enum",
          params: { allowedValues: schema59.properties.cd_origin.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.cd_published_at !== undefined) {
      let data11 = data.cd_published_at;
      if (typeof data11 === "string") {
        if (!pattern4.test(data11)) {
          const err35 = {
            instancePath: instancePath + "/cd_published_at",
            schemaPath: "#/properties/cd_published_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
      } else {
        const err36 = {
          instancePath: instancePath + "/cd_published_at",
          schemaPath: "#/properties/cd_published_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.cd_change_id !== undefined) {
      if (typeof data.cd_change_id !== "string") {
        const err37 = {
          instancePath: instancePath + "/cd_change_id",
          schemaPath: "#/properties/cd_change_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.cd_mapping_id !== undefined) {
      if (typeof data.cd_mapping_id !== "string") {
        const err38 = {
          instancePath: instancePath + "/cd_mapping_id",
          schemaPath: "#/properties/cd_mapping_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.cd_backfill_id !== undefined) {
      if (typeof data.cd_backfill_id !== "string") {
        const err39 = {
          instancePath: instancePath + "/cd_backfill_id",
          schemaPath: "#/properties/cd_backfill_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.cd_committed_at !== undefined) {
      let data15 = data.cd_committed_at;
      if (typeof data15 === "string") {
        if (!pattern4.test(data15)) {
          const err40 = {
            instancePath: instancePath + "/cd_committed_at",
            schemaPath: "#/properties/cd_committed_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
      } else {
        const err41 = {
          instancePath: instancePath + "/cd_committed_at",
          schemaPath: "#/properties/cd_committed_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.cd_captured_at !== undefined) {
      let data16 = data.cd_captured_at;
      if (typeof data16 === "string") {
        if (!pattern4.test(data16)) {
          const err42 = {
            instancePath: instancePath + "/cd_captured_at",
            schemaPath: "#/properties/cd_captured_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
      } else {
        const err43 = {
          instancePath: instancePath + "/cd_captured_at",
          schemaPath: "#/properties/cd_captured_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.cd_sender_id !== undefined) {
      if (typeof data.cd_sender_id !== "string") {
        const err44 = {
          instancePath: instancePath + "/cd_sender_id",
          schemaPath: "#/properties/cd_sender_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.cd_key_id !== undefined) {
      if (typeof data.cd_key_id !== "string") {
        const err45 = {
          instancePath: instancePath + "/cd_key_id",
          schemaPath: "#/properties/cd_key_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.cd_auth_method !== undefined) {
      if (!(data.cd_auth_method === "api-key")) {
        const err46 = {
          instancePath: instancePath + "/cd_auth_method",
          schemaPath: "#/properties/cd_auth_method/enum",
          keyword: "enum",
          params: { allowedValues: schema59.properties.cd_auth_method.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.cd_sent_id !== undefined) {
      if (typeof data.cd_sent_id !== "string") {
        const err47 = {
          instancePath: instancePath + "/cd_sent_id",
          schemaPath: "#/properties/cd_sent_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.cd_received_at !== undefined) {
      let data21 = data.cd_received_at;
      if (typeof data21 === "string") {
        if (!pattern4.test(data21)) {
          const err48 = {
            instancePath: instancePath + "/cd_received_at",
            schemaPath: "#/properties/cd_received_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
      } else {
        const err49 = {
          instancePath: instancePath + "/cd_received_at",
          schemaPath: "#/properties/cd_received_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.cd_delivery_id !== undefined) {
      if (typeof data.cd_delivery_id !== "string") {
        const err50 = {
          instancePath: instancePath + "/cd_delivery_id",
          schemaPath: "#/properties/cd_delivery_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.cd_subscription_id !== undefined) {
      if (typeof data.cd_subscription_id !== "string") {
        const err51 = {
          instancePath: instancePath + "/cd_subscription_id",
          schemaPath: "#/properties/cd_subscription_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.cd_subscription_version !== undefined) {
      let data24 = data.cd_subscription_version;
      if (typeof data24 === "string") {
        if (!pattern9.test(data24)) {
          const err52 = {
            instancePath: instancePath + "/cd_subscription_version",
            schemaPath: "#/properties/cd_subscription_version/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
      } else {
        const err53 = {
          instancePath: instancePath + "/cd_subscription_version",
          schemaPath: "#/properties/cd_subscription_version/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.cd_unshaped !== undefined) {
      if (typeof data.cd_unshaped !== "string") {
        const err54 = {
          instancePath: instancePath + "/cd_unshaped",
          schemaPath: "#/properties/cd_unshaped/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.cd_subscriber_tenant_id !== undefined) {
      if (typeof data.cd_subscriber_tenant_id !== "string") {
        const err55 = {
          instancePath: instancePath + "/cd_subscriber_tenant_id",
          schemaPath: "#/properties/cd_subscriber_tenant_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    if (data.cd_endpoint_id !== undefined) {
      if (typeof data.cd_endpoint_id !== "string") {
        const err56 = {
          instancePath: instancePath + "/cd_endpoint_id",
          schemaPath: "#/properties/cd_endpoint_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.cd_requested_at !== undefined) {
      let data28 = data.cd_requested_at;
      if (typeof data28 === "string") {
        if (!pattern4.test(data28)) {
          const err57 = {
            instancePath: instancePath + "/cd_requested_at",
            schemaPath: "#/properties/cd_requested_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
      } else {
        const err58 = {
          instancePath: instancePath + "/cd_requested_at",
          schemaPath: "#/properties/cd_requested_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.cd_attempt !== undefined) {
      let data29 = data.cd_attempt;
      if (typeof data29 === "string") {
        if (!pattern9.test(data29)) {
          const err59 = {
            instancePath: instancePath + "/cd_attempt",
            schemaPath: "#/properties/cd_attempt/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
      } else {
        const err60 = {
          instancePath: instancePath + "/cd_attempt",
          schemaPath: "#/properties/cd_attempt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
    if (data.cd_first_attempt_at !== undefined) {
      let data30 = data.cd_first_attempt_at;
      if (typeof data30 === "string") {
        if (!pattern4.test(data30)) {
          const err61 = {
            instancePath: instancePath + "/cd_first_attempt_at",
            schemaPath: "#/properties/cd_first_attempt_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
      } else {
        const err62 = {
          instancePath: instancePath + "/cd_first_attempt_at",
          schemaPath: "#/properties/cd_first_attempt_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    if (data.cd_due_at !== undefined) {
      let data31 = data.cd_due_at;
      if (typeof data31 === "string") {
        if (!pattern4.test(data31)) {
          const err63 = {
            instancePath: instancePath + "/cd_due_at",
            schemaPath: "#/properties/cd_due_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
      } else {
        const err64 = {
          instancePath: instancePath + "/cd_due_at",
          schemaPath: "#/properties/cd_due_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.cd_horizon_at !== undefined) {
      let data32 = data.cd_horizon_at;
      if (typeof data32 === "string") {
        if (!pattern4.test(data32)) {
          const err65 = {
            instancePath: instancePath + "/cd_horizon_at",
            schemaPath: "#/properties/cd_horizon_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
      } else {
        const err66 = {
          instancePath: instancePath + "/cd_horizon_at",
          schemaPath: "#/properties/cd_horizon_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data.cd_last_reason !== undefined) {
      if (typeof data.cd_last_reason !== "string") {
        const err67 = {
          instancePath: instancePath + "/cd_last_reason",
          schemaPath: "#/properties/cd_last_reason/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.cd_last_status !== undefined) {
      let data34 = data.cd_last_status;
      if (typeof data34 === "string") {
        if (!pattern92.test(data34)) {
          const err68 = {
            instancePath: instancePath + "/cd_last_status",
            schemaPath: "#/properties/cd_last_status/pattern",
            keyword: "pattern",
            params: { pattern: "^[1-5][0-9]{2}$" },
            message: 'must match pattern "' + "^[1-5][0-9]{2}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
      } else {
        const err69 = {
          instancePath: instancePath + "/cd_last_status",
          schemaPath: "#/properties/cd_last_status/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.cd_history !== undefined) {
      if (typeof data.cd_history !== "string") {
        const err70 = {
          instancePath: instancePath + "/cd_history",
          schemaPath: "#/properties/cd_history/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
    if (data.cd_redrive_id !== undefined) {
      if (typeof data.cd_redrive_id !== "string") {
        const err71 = {
          instancePath: instancePath + "/cd_redrive_id",
          schemaPath: "#/properties/cd_redrive_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.cd_job_id !== undefined) {
      if (typeof data.cd_job_id !== "string") {
        const err72 = {
          instancePath: instancePath + "/cd_job_id",
          schemaPath: "#/properties/cd_job_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    if (data.cd_lane !== undefined) {
      let data38 = data.cd_lane;
      if (typeof data38 === "string") {
        if (data38.length > 300 && func1(data38) > 300) {
          const err73 = {
            instancePath: instancePath + "/cd_lane",
            schemaPath: "#/properties/cd_lane/maxLength",
            keyword: "maxLength",
            params: { limit: 300 },
            message: "must NOT have more than 300 characters",
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
        if (data38.length < 2 && func1(data38) < 1) {
          const err74 = {
            instancePath: instancePath + "/cd_lane",
            schemaPath: "#/properties/cd_lane/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err74];
          } else {
            vErrors.push(err74);
          }
          errors++;
        }
      } else {
        const err75 = {
          instancePath: instancePath + "/cd_lane",
          schemaPath: "#/properties/cd_lane/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
    }
    if (data.cd_lane_stopped !== undefined) {
      if (!(data.cd_lane_stopped === "true")) {
        const err76 = {
          instancePath: instancePath + "/cd_lane_stopped",
          schemaPath: "#/properties/cd_lane_stopped/enum",
          keyword: "enum",
          params: { allowedValues: schema59.properties.cd_lane_stopped.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err76];
        } else {
          vErrors.push(err76);
        }
        errors++;
      }
    }
  } else {
    const err77 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err77];
    } else {
      vErrors.push(err77);
    }
    errors++;
  }
  validate48.errors = vErrors;
  return errors === 0;
}
validate48.evaluated = {
  props: {
    ce_specversion: true,
    ce_id: true,
    ce_source: true,
    ce_type: true,
    ce_time: true,
    ce_subject: true,
    ce_dataschema: true,
    "content-type": true,
    traceparent: true,
    cd_tenant_id: true,
    cd_origin: true,
    cd_published_at: true,
    cd_change_id: true,
    cd_mapping_id: true,
    cd_backfill_id: true,
    cd_committed_at: true,
    cd_captured_at: true,
    cd_sender_id: true,
    cd_key_id: true,
    cd_auth_method: true,
    cd_sent_id: true,
    cd_received_at: true,
    cd_delivery_id: true,
    cd_subscription_id: true,
    cd_subscription_version: true,
    cd_unshaped: true,
    cd_subscriber_tenant_id: true,
    cd_endpoint_id: true,
    cd_requested_at: true,
    cd_attempt: true,
    cd_first_attempt_at: true,
    cd_due_at: true,
    cd_horizon_at: true,
    cd_last_reason: true,
    cd_last_status: true,
    cd_history: true,
    cd_redrive_id: true,
    cd_job_id: true,
    cd_lane: true,
    cd_lane_stopped: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

export const DeliveryDelayedHeaders = validate49;
const schema60 = {
  $id: "DeliveryDelayedHeaders",
  type: "object",
  required: [
    "ce_specversion",
    "ce_id",
    "ce_source",
    "ce_type",
    "ce_time",
    "cd_tenant_id",
    "cd_origin",
    "cd_published_at",
    "cd_delivery_id",
    "cd_subscription_id",
    "cd_endpoint_id",
    "cd_requested_at",
    "cd_attempt",
    "cd_due_at",
    "cd_last_reason",
  ],
  properties: {
    ce_specversion: { const: "1.0" },
    ce_id: { type: "string", minLength: 1, maxLength: 256 },
    ce_source: { type: "string", minLength: 1, maxLength: 1024 },
    ce_type: { type: "string", minLength: 1, maxLength: 256 },
    ce_time: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    ce_subject: { type: "string", minLength: 1, maxLength: 1024 },
    ce_dataschema: { type: "string", minLength: 1, maxLength: 1024 },
    "content-type": { type: "string" },
    traceparent: { type: "string" },
    cd_tenant_id: { type: "string" },
    cd_origin: { enum: ["capture", "application", "sender", "crossdock"] },
    cd_published_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_change_id: { type: "string" },
    cd_mapping_id: { type: "string" },
    cd_backfill_id: { type: "string" },
    cd_committed_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_captured_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_sender_id: { type: "string" },
    cd_key_id: { type: "string" },
    cd_auth_method: { enum: ["api-key"] },
    cd_sent_id: { type: "string" },
    cd_received_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_delivery_id: { type: "string" },
    cd_subscription_id: { type: "string" },
    cd_subscription_version: { type: "string", pattern: "^[0-9]+$" },
    cd_unshaped: { type: "string" },
    cd_subscriber_tenant_id: { type: "string" },
    cd_endpoint_id: { type: "string" },
    cd_requested_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_attempt: { type: "string", pattern: "^[0-9]+$" },
    cd_first_attempt_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_due_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_horizon_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_last_reason: { type: "string" },
    cd_last_status: { type: "string", pattern: "^[1-5][0-9]{2}$" },
    cd_history: { type: "string" },
    cd_redrive_id: { type: "string" },
    cd_job_id: { type: "string" },
    cd_lane: { type: "string", minLength: 1, maxLength: 300 },
    cd_lane_stopped: { enum: ["true"] },
  },
};

function validate49(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="DeliveryDelayedHeaders" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate49.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ce_specversion === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_specversion" },
        message: "must have required property '" + "ce_specversion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ce_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_id" },
        message: "must have required property '" + "ce_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ce_source === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_source" },
        message: "must have required property '" + "ce_source" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ce_type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_type" },
        message: "must have required property '" + "ce_type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.ce_time === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_time" },
        message: "must have required property '" + "ce_time" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.cd_tenant_id === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_tenant_id" },
        message: "must have required property '" + "cd_tenant_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.cd_origin === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_origin" },
        message: "must have required property '" + "cd_origin" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cd_published_at === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_published_at" },
        message: "must have required property '" + "cd_published_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.cd_delivery_id === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_delivery_id" },
        message: "must have required property '" + "cd_delivery_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.cd_subscription_id === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_subscription_id" },
        message: "must have required property '" + "cd_subscription_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.cd_endpoint_id === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_endpoint_id" },
        message: "must have required property '" + "cd_endpoint_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.cd_requested_at === undefined) {
      const err11 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_requested_at" },
        message: "must have required property '" + "cd_requested_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.cd_attempt === undefined) {
      const err12 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_attempt" },
        message: "must have required property '" + "cd_attempt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.cd_due_at === undefined) {
      const err13 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_due_at" },
        message: "must have required property '" + "cd_due_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.cd_last_reason === undefined) {
      const err14 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_last_reason" },
        message: "must have required property '" + "cd_last_reason" + "'",
      };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    if (data.ce_specversion !== undefined) {
      if ("1.0" !== data.ce_specversion) {
        const err15 = {
          instancePath: instancePath + "/ce_specversion",
          schemaPath: "#/properties/ce_specversion/const",
          keyword: "const",
          params: { allowedValue: "1.0" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.ce_id !== undefined) {
      let data1 = data.ce_id;
      if (typeof data1 === "string") {
        if (data1.length > 256 && func1(data1) > 256) {
          const err16 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data1.length < 2 && func1(data1) < 1) {
          const err17 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = {
          instancePath: instancePath + "/ce_id",
          schemaPath: "#/properties/ce_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.ce_source !== undefined) {
      let data2 = data.ce_source;
      if (typeof data2 === "string") {
        if (data2.length > 1024 && func1(data2) > 1024) {
          const err19 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data2.length < 2 && func1(data2) < 1) {
          const err20 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + "/ce_source",
          schemaPath: "#/properties/ce_source/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.ce_type !== undefined) {
      let data3 = data.ce_type;
      if (typeof data3 === "string") {
        if (data3.length > 256 && func1(data3) > 256) {
          const err22 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (data3.length < 2 && func1(data3) < 1) {
          const err23 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = {
          instancePath: instancePath + "/ce_type",
          schemaPath: "#/properties/ce_type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.ce_time !== undefined) {
      let data4 = data.ce_time;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err25 = {
            instancePath: instancePath + "/ce_time",
            schemaPath: "#/properties/ce_time/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = {
          instancePath: instancePath + "/ce_time",
          schemaPath: "#/properties/ce_time/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.ce_subject !== undefined) {
      let data5 = data.ce_subject;
      if (typeof data5 === "string") {
        if (data5.length > 1024 && func1(data5) > 1024) {
          const err27 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data5.length < 2 && func1(data5) < 1) {
          const err28 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else {
        const err29 = {
          instancePath: instancePath + "/ce_subject",
          schemaPath: "#/properties/ce_subject/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.ce_dataschema !== undefined) {
      let data6 = data.ce_dataschema;
      if (typeof data6 === "string") {
        if (data6.length > 1024 && func1(data6) > 1024) {
          const err30 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        if (data6.length < 2 && func1(data6) < 1) {
          const err31 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      } else {
        const err32 = {
          instancePath: instancePath + "/ce_dataschema",
          schemaPath: "#/properties/ce_dataschema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data["content-type"] !== undefined) {
      if (typeof data["content-type"] !== "string") {
        const err33 = {
          instancePath: instancePath + "/content-type",
          schemaPath: "#/properties/content-type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.traceparent !== undefined) {
      if (typeof data.traceparent !== "string") {
        const err34 = {
          instancePath: instancePath + "/traceparent",
          schemaPath: "#/properties/traceparent/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.cd_tenant_id !== undefined) {
      if (typeof data.cd_tenant_id !== "string") {
        const err35 = {
          instancePath: instancePath + "/cd_tenant_id",
          schemaPath: "#/properties/cd_tenant_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.cd_origin !== undefined) {
      let data10 = data.cd_origin;
      if (!(data10 === "capture" || data10 === "application" || data10 === "sender" || data10 === "crossdock")) {
        const err36 = {
          instancePath: instancePath + "/cd_origin",
          schemaPath: "#/properties/cd_origin/enum",
          keyword: "enum",
          params: { allowedValues: schema60.properties.cd_origin.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.cd_published_at !== undefined) {
      let data11 = data.cd_published_at;
      if (typeof data11 === "string") {
        if (!pattern4.test(data11)) {
          const err37 = {
            instancePath: instancePath + "/cd_published_at",
            schemaPath: "#/properties/cd_published_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
      } else {
        const err38 = {
          instancePath: instancePath + "/cd_published_at",
          schemaPath: "#/properties/cd_published_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.cd_change_id !== undefined) {
      if (typeof data.cd_change_id !== "string") {
        const err39 = {
          instancePath: instancePath + "/cd_change_id",
          schemaPath: "#/properties/cd_change_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.cd_mapping_id !== undefined) {
      if (typeof data.cd_mapping_id !== "string") {
        const err40 = {
          instancePath: instancePath + "/cd_mapping_id",
          schemaPath: "#/properties/cd_mapping_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.cd_backfill_id !== undefined) {
      if (typeof data.cd_backfill_id !== "string") {
        const err41 = {
          instancePath: instancePath + "/cd_backfill_id",
          schemaPath: "#/properties/cd_backfill_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.cd_committed_at !== undefined) {
      let data15 = data.cd_committed_at;
      if (typeof data15 === "string") {
        if (!pattern4.test(data15)) {
          const err42 = {
            instancePath: instancePath + "/cd_committed_at",
            schemaPath: "#/properties/cd_committed_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
      } else {
        const err43 = {
          instancePath: instancePath + "/cd_committed_at",
          schemaPath: "#/properties/cd_committed_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.cd_captured_at !== undefined) {
      let data16 = data.cd_captured_at;
      if (typeof data16 === "string") {
        if (!pattern4.test(data16)) {
          const err44 = {
            instancePath: instancePath + "/cd_captured_at",
            schemaPath: "#/properties/cd_captured_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
      } else {
        const err45 = {
          instancePath: instancePath + "/cd_captured_at",
          schemaPath: "#/properties/cd_captured_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.cd_sender_id !== undefined) {
      if (typeof data.cd_sender_id !== "string") {
        const err46 = {
          instancePath: instancePath + "/cd_sender_id",
          schemaPath: "#/properties/cd_sender_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.cd_key_id !== undefined) {
      if (typeof data.cd_key_id !== "string") {
        const err47 = {
          instancePath: instancePath + "/cd_key_id",
          schemaPath: "#/properties/cd_key_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.cd_auth_method !== undefined) {
      if (!(data.cd_auth_method === "api-key")) {
        const err48 = {
          instancePath: instancePath + "/cd_auth_method",
          schemaPath: "#/properties/cd_auth_method/enum",
          keyword: "enum",
          params: { allowedValues: schema60.properties.cd_auth_method.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.cd_sent_id !== undefined) {
      if (typeof data.cd_sent_id !== "string") {
        const err49 = {
          instancePath: instancePath + "/cd_sent_id",
          schemaPath: "#/properties/cd_sent_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.cd_received_at !== undefined) {
      let data21 = data.cd_received_at;
      if (typeof data21 === "string") {
        if (!pattern4.test(data21)) {
          const err50 = {
            instancePath: instancePath + "/cd_received_at",
            schemaPath: "#/properties/cd_received_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err50];
          } else {
            vErrors.push(err50);
          }
          errors++;
        }
      } else {
        const err51 = {
          instancePath: instancePath + "/cd_received_at",
          schemaPath: "#/properties/cd_received_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.cd_delivery_id !== undefined) {
      if (typeof data.cd_delivery_id !== "string") {
        const err52 = {
          instancePath: instancePath + "/cd_delivery_id",
          schemaPath: "#/properties/cd_delivery_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.cd_subscription_id !== undefined) {
      if (typeof data.cd_subscription_id !== "string") {
        const err53 = {
          instancePath: instancePath + "/cd_subscription_id",
          schemaPath: "#/properties/cd_subscription_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.cd_subscription_version !== undefined) {
      let data24 = data.cd_subscription_version;
      if (typeof data24 === "string") {
        if (!pattern9.test(data24)) {
          const err54 = {
            instancePath: instancePath + "/cd_subscription_version",
            schemaPath: "#/properties/cd_subscription_version/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
      } else {
        const err55 = {
          instancePath: instancePath + "/cd_subscription_version",
          schemaPath: "#/properties/cd_subscription_version/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    if (data.cd_unshaped !== undefined) {
      if (typeof data.cd_unshaped !== "string") {
        const err56 = {
          instancePath: instancePath + "/cd_unshaped",
          schemaPath: "#/properties/cd_unshaped/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.cd_subscriber_tenant_id !== undefined) {
      if (typeof data.cd_subscriber_tenant_id !== "string") {
        const err57 = {
          instancePath: instancePath + "/cd_subscriber_tenant_id",
          schemaPath: "#/properties/cd_subscriber_tenant_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.cd_endpoint_id !== undefined) {
      if (typeof data.cd_endpoint_id !== "string") {
        const err58 = {
          instancePath: instancePath + "/cd_endpoint_id",
          schemaPath: "#/properties/cd_endpoint_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.cd_requested_at !== undefined) {
      let data28 = data.cd_requested_at;
      if (typeof data28 === "string") {
        if (!pattern4.test(data28)) {
          const err59 = {
            instancePath: instancePath + "/cd_requested_at",
            schemaPath: "#/properties/cd_requested_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
      } else {
        const err60 = {
          instancePath: instancePath + "/cd_requested_at",
          schemaPath: "#/properties/cd_requested_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
    if (data.cd_attempt !== undefined) {
      let data29 = data.cd_attempt;
      if (typeof data29 === "string") {
        if (!pattern9.test(data29)) {
          const err61 = {
            instancePath: instancePath + "/cd_attempt",
            schemaPath: "#/properties/cd_attempt/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
      } else {
        const err62 = {
          instancePath: instancePath + "/cd_attempt",
          schemaPath: "#/properties/cd_attempt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    if (data.cd_first_attempt_at !== undefined) {
      let data30 = data.cd_first_attempt_at;
      if (typeof data30 === "string") {
        if (!pattern4.test(data30)) {
          const err63 = {
            instancePath: instancePath + "/cd_first_attempt_at",
            schemaPath: "#/properties/cd_first_attempt_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
      } else {
        const err64 = {
          instancePath: instancePath + "/cd_first_attempt_at",
          schemaPath: "#/properties/cd_first_attempt_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.cd_due_at !== undefined) {
      let data31 = data.cd_due_at;
      if (typeof data31 === "string") {
        if (!pattern4.test(data31)) {
          const err65 = {
            instancePath: instancePath + "/cd_due_at",
            schemaPath: "#/properties/cd_due_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
      } else {
        const err66 = {
          instancePath: instancePath + "/cd_due_at",
          schemaPath: "#/properties/cd_due_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data.cd_horizon_at !== undefined) {
      let data32 = data.cd_horizon_at;
      if (typeof data32 === "string") {
        if (!pattern4.test(data32)) {
          const err67 = {
            instancePath: instancePath + "/cd_horizon_at",
            schemaPath: "#/properties/cd_horizon_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
      } else {
        const err68 = {
          instancePath: instancePath + "/cd_horizon_at",
          schemaPath: "#/properties/cd_horizon_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.cd_last_reason !== undefined) {
      if (typeof data.cd_last_reason !== "string") {
        const err69 = {
          instancePath: instancePath + "/cd_last_reason",
          schemaPath: "#/properties/cd_last_reason/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.cd_last_status !== undefined) {
      let data34 = data.cd_last_status;
      if (typeof data34 === "string") {
        if (!pattern92.test(data34)) {
          const err70 = {
            instancePath: instancePath + "/cd_last_status",
            schemaPath: "#/properties/cd_last_status/pattern",
            keyword: "pattern",
            params: { pattern: "^[1-5][0-9]{2}$" },
            message: 'must match pattern "' + "^[1-5][0-9]{2}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err70];
          } else {
            vErrors.push(err70);
          }
          errors++;
        }
      } else {
        const err71 = {
          instancePath: instancePath + "/cd_last_status",
          schemaPath: "#/properties/cd_last_status/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.cd_history !== undefined) {
      if (typeof data.cd_history !== "string") {
        const err72 = {
          instancePath: instancePath + "/cd_history",
          schemaPath: "#/properties/cd_history/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    if (data.cd_redrive_id !== undefined) {
      if (typeof data.cd_redrive_id !== "string") {
        const err73 = {
          instancePath: instancePath + "/cd_redrive_id",
          schemaPath: "#/properties/cd_redrive_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
    if (data.cd_job_id !== undefined) {
      if (typeof data.cd_job_id !== "string") {
        const err74 = {
          instancePath: instancePath + "/cd_job_id",
          schemaPath: "#/properties/cd_job_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.cd_lane !== undefined) {
      let data38 = data.cd_lane;
      if (typeof data38 === "string") {
        if (data38.length > 300 && func1(data38) > 300) {
          const err75 = {
            instancePath: instancePath + "/cd_lane",
            schemaPath: "#/properties/cd_lane/maxLength",
            keyword: "maxLength",
            params: { limit: 300 },
            message: "must NOT have more than 300 characters",
          };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (data38.length < 2 && func1(data38) < 1) {
          const err76 = {
            instancePath: instancePath + "/cd_lane",
            schemaPath: "#/properties/cd_lane/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = {
          instancePath: instancePath + "/cd_lane",
          schemaPath: "#/properties/cd_lane/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.cd_lane_stopped !== undefined) {
      if (!(data.cd_lane_stopped === "true")) {
        const err78 = {
          instancePath: instancePath + "/cd_lane_stopped",
          schemaPath: "#/properties/cd_lane_stopped/enum",
          keyword: "enum",
          params: { allowedValues: schema60.properties.cd_lane_stopped.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err78];
        } else {
          vErrors.push(err78);
        }
        errors++;
      }
    }
  } else {
    const err79 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err79];
    } else {
      vErrors.push(err79);
    }
    errors++;
  }
  validate49.errors = vErrors;
  return errors === 0;
}
validate49.evaluated = {
  props: {
    ce_specversion: true,
    ce_id: true,
    ce_source: true,
    ce_type: true,
    ce_time: true,
    ce_subject: true,
    ce_dataschema: true,
    "content-type": true,
    traceparent: true,
    cd_tenant_id: true,
    cd_origin: true,
    cd_published_at: true,
    cd_change_id: true,
    cd_mapping_id: true,
    cd_backfill_id: true,
    cd_committed_at: true,
    cd_captured_at: true,
    cd_sender_id: true,
    cd_key_id: true,
    cd_auth_method: true,
    cd_sent_id: true,
    cd_received_at: true,
    cd_delivery_id: true,
    cd_subscription_id: true,
    cd_subscription_version: true,
    cd_unshaped: true,
    cd_subscriber_tenant_id: true,
    cd_endpoint_id: true,
    cd_requested_at: true,
    cd_attempt: true,
    cd_first_attempt_at: true,
    cd_due_at: true,
    cd_horizon_at: true,
    cd_last_reason: true,
    cd_last_status: true,
    cd_history: true,
    cd_redrive_id: true,
    cd_job_id: true,
    cd_lane: true,
    cd_lane_stopped: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

export const DeliveryLinedUpHeaders = validate50;
const schema61 = {
  $id: "DeliveryLinedUpHeaders",
  type: "object",
  required: [
    "ce_specversion",
    "ce_id",
    "ce_source",
    "ce_type",
    "ce_time",
    "cd_tenant_id",
    "cd_origin",
    "cd_published_at",
    "cd_delivery_id",
    "cd_subscription_id",
    "cd_endpoint_id",
    "cd_requested_at",
    "cd_attempt",
    "cd_lane",
    "cd_lined_up_at",
    "cd_lined_up_from",
  ],
  properties: {
    ce_specversion: { const: "1.0" },
    ce_id: { type: "string", minLength: 1, maxLength: 256 },
    ce_source: { type: "string", minLength: 1, maxLength: 1024 },
    ce_type: { type: "string", minLength: 1, maxLength: 256 },
    ce_time: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    ce_subject: { type: "string", minLength: 1, maxLength: 1024 },
    ce_dataschema: { type: "string", minLength: 1, maxLength: 1024 },
    "content-type": { type: "string" },
    traceparent: { type: "string" },
    cd_tenant_id: { type: "string" },
    cd_origin: { enum: ["capture", "application", "sender", "crossdock"] },
    cd_published_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_change_id: { type: "string" },
    cd_mapping_id: { type: "string" },
    cd_backfill_id: { type: "string" },
    cd_committed_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_captured_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_sender_id: { type: "string" },
    cd_key_id: { type: "string" },
    cd_auth_method: { enum: ["api-key"] },
    cd_sent_id: { type: "string" },
    cd_received_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_delivery_id: { type: "string" },
    cd_subscription_id: { type: "string" },
    cd_subscription_version: { type: "string", pattern: "^[0-9]+$" },
    cd_unshaped: { type: "string" },
    cd_subscriber_tenant_id: { type: "string" },
    cd_endpoint_id: { type: "string" },
    cd_requested_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_attempt: { type: "string", pattern: "^[0-9]+$" },
    cd_first_attempt_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_due_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_horizon_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_last_reason: { type: "string" },
    cd_last_status: { type: "string", pattern: "^[1-5][0-9]{2}$" },
    cd_history: { type: "string" },
    cd_redrive_id: { type: "string" },
    cd_job_id: { type: "string" },
    cd_lane: { type: "string", minLength: 1, maxLength: 300 },
    cd_lane_stopped: { enum: ["true"] },
    cd_lined_up_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_lined_up_from: { type: "string", pattern: "^[0-9]+/[0-9]+/[0-9]+$" },
  },
};
const pattern118 = new RegExp("^[0-9]+/[0-9]+/[0-9]+$", "u");

function validate50(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="DeliveryLinedUpHeaders" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate50.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ce_specversion === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_specversion" },
        message: "must have required property '" + "ce_specversion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ce_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_id" },
        message: "must have required property '" + "ce_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ce_source === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_source" },
        message: "must have required property '" + "ce_source" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ce_type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_type" },
        message: "must have required property '" + "ce_type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.ce_time === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_time" },
        message: "must have required property '" + "ce_time" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.cd_tenant_id === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_tenant_id" },
        message: "must have required property '" + "cd_tenant_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.cd_origin === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_origin" },
        message: "must have required property '" + "cd_origin" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cd_published_at === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_published_at" },
        message: "must have required property '" + "cd_published_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.cd_delivery_id === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_delivery_id" },
        message: "must have required property '" + "cd_delivery_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.cd_subscription_id === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_subscription_id" },
        message: "must have required property '" + "cd_subscription_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.cd_endpoint_id === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_endpoint_id" },
        message: "must have required property '" + "cd_endpoint_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.cd_requested_at === undefined) {
      const err11 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_requested_at" },
        message: "must have required property '" + "cd_requested_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.cd_attempt === undefined) {
      const err12 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_attempt" },
        message: "must have required property '" + "cd_attempt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.cd_lane === undefined) {
      const err13 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_lane" },
        message: "must have required property '" + "cd_lane" + "'",
      };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.cd_lined_up_at === undefined) {
      const err14 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_lined_up_at" },
        message: "must have required property '" + "cd_lined_up_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    if (data.cd_lined_up_from === undefined) {
      const err15 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_lined_up_from" },
        message: "must have required property '" + "cd_lined_up_from" + "'",
      };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    if (data.ce_specversion !== undefined) {
      if ("1.0" !== data.ce_specversion) {
        const err16 = {
          instancePath: instancePath + "/ce_specversion",
          schemaPath: "#/properties/ce_specversion/const",
          keyword: "const",
          params: { allowedValue: "1.0" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.ce_id !== undefined) {
      let data1 = data.ce_id;
      if (typeof data1 === "string") {
        if (data1.length > 256 && func1(data1) > 256) {
          const err17 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data1.length < 2 && func1(data1) < 1) {
          const err18 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = {
          instancePath: instancePath + "/ce_id",
          schemaPath: "#/properties/ce_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.ce_source !== undefined) {
      let data2 = data.ce_source;
      if (typeof data2 === "string") {
        if (data2.length > 1024 && func1(data2) > 1024) {
          const err20 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data2.length < 2 && func1(data2) < 1) {
          const err21 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = {
          instancePath: instancePath + "/ce_source",
          schemaPath: "#/properties/ce_source/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.ce_type !== undefined) {
      let data3 = data.ce_type;
      if (typeof data3 === "string") {
        if (data3.length > 256 && func1(data3) > 256) {
          const err23 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data3.length < 2 && func1(data3) < 1) {
          const err24 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = {
          instancePath: instancePath + "/ce_type",
          schemaPath: "#/properties/ce_type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.ce_time !== undefined) {
      let data4 = data.ce_time;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err26 = {
            instancePath: instancePath + "/ce_time",
            schemaPath: "#/properties/ce_time/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      } else {
        const err27 = {
          instancePath: instancePath + "/ce_time",
          schemaPath: "#/properties/ce_time/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.ce_subject !== undefined) {
      let data5 = data.ce_subject;
      if (typeof data5 === "string") {
        if (data5.length > 1024 && func1(data5) > 1024) {
          const err28 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data5.length < 2 && func1(data5) < 1) {
          const err29 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      } else {
        const err30 = {
          instancePath: instancePath + "/ce_subject",
          schemaPath: "#/properties/ce_subject/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.ce_dataschema !== undefined) {
      let data6 = data.ce_dataschema;
      if (typeof data6 === "string") {
        if (data6.length > 1024 && func1(data6) > 1024) {
          const err31 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
        if (data6.length < 2 && func1(data6) < 1) {
          const err32 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      } else {
        const err33 = {
          instancePath: instancePath + "/ce_dataschema",
          schemaPath: "#/properties/ce_dataschema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data["content-type"] !== undefined) {
      if (typeof data["content-type"] !== "string") {
        const err34 = {
          instancePath: instancePath + "/content-type",
          schemaPath: "#/properties/content-type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.traceparent !== undefined) {
      if (typeof data.traceparent !== "string") {
        const err35 = {
          instancePath: instancePath + "/traceparent",
          schemaPath: "#/properties/traceparent/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.cd_tenant_id !== undefined) {
      if (typeof data.cd_tenant_id !== "string") {
        const err36 = {
          instancePath: instancePath + "/cd_tenant_id",
          schemaPath: "#/properties/cd_tenant_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.cd_origin !== undefined) {
      let data10 = data.cd_origin;
      if (!(data10 === "capture" || data10 === "application" || data10 === "sender" || data10 === "crossdock")) {
        const err37 = {
          instancePath: instancePath + "/cd_origin",
          schemaPath: "#/properties/cd_origin/enum",
          keyword: "enum",
          params: { allowedValues: schema61.properties.cd_origin.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.cd_published_at !== undefined) {
      let data11 = data.cd_published_at;
      if (typeof data11 === "string") {
        if (!pattern4.test(data11)) {
          const err38 = {
            instancePath: instancePath + "/cd_published_at",
            schemaPath: "#/properties/cd_published_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      } else {
        const err39 = {
          instancePath: instancePath + "/cd_published_at",
          schemaPath: "#/properties/cd_published_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.cd_change_id !== undefined) {
      if (typeof data.cd_change_id !== "string") {
        const err40 = {
          instancePath: instancePath + "/cd_change_id",
          schemaPath: "#/properties/cd_change_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.cd_mapping_id !== undefined) {
      if (typeof data.cd_mapping_id !== "string") {
        const err41 = {
          instancePath: instancePath + "/cd_mapping_id",
          schemaPath: "#/properties/cd_mapping_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.cd_backfill_id !== undefined) {
      if (typeof data.cd_backfill_id !== "string") {
        const err42 = {
          instancePath: instancePath + "/cd_backfill_id",
          schemaPath: "#/properties/cd_backfill_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.cd_committed_at !== undefined) {
      let data15 = data.cd_committed_at;
      if (typeof data15 === "string") {
        if (!pattern4.test(data15)) {
          const err43 = {
            instancePath: instancePath + "/cd_committed_at",
            schemaPath: "#/properties/cd_committed_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      } else {
        const err44 = {
          instancePath: instancePath + "/cd_committed_at",
          schemaPath: "#/properties/cd_committed_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.cd_captured_at !== undefined) {
      let data16 = data.cd_captured_at;
      if (typeof data16 === "string") {
        if (!pattern4.test(data16)) {
          const err45 = {
            instancePath: instancePath + "/cd_captured_at",
            schemaPath: "#/properties/cd_captured_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors++;
        }
      } else {
        const err46 = {
          instancePath: instancePath + "/cd_captured_at",
          schemaPath: "#/properties/cd_captured_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.cd_sender_id !== undefined) {
      if (typeof data.cd_sender_id !== "string") {
        const err47 = {
          instancePath: instancePath + "/cd_sender_id",
          schemaPath: "#/properties/cd_sender_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.cd_key_id !== undefined) {
      if (typeof data.cd_key_id !== "string") {
        const err48 = {
          instancePath: instancePath + "/cd_key_id",
          schemaPath: "#/properties/cd_key_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.cd_auth_method !== undefined) {
      if (!(data.cd_auth_method === "api-key")) {
        const err49 = {
          instancePath: instancePath + "/cd_auth_method",
          schemaPath: "#/properties/cd_auth_method/enum",
          keyword: "enum",
          params: { allowedValues: schema61.properties.cd_auth_method.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.cd_sent_id !== undefined) {
      if (typeof data.cd_sent_id !== "string") {
        const err50 = {
          instancePath: instancePath + "/cd_sent_id",
          schemaPath: "#/properties/cd_sent_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.cd_received_at !== undefined) {
      let data21 = data.cd_received_at;
      if (typeof data21 === "string") {
        if (!pattern4.test(data21)) {
          const err51 = {
            instancePath: instancePath + "/cd_received_at",
            schemaPath: "#/properties/cd_received_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
      } else {
        const err52 = {
          instancePath: instancePath + "/cd_received_at",
          schemaPath: "#/properties/cd_received_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.cd_delivery_id !== undefined) {
      if (typeof data.cd_delivery_id !== "string") {
        const err53 = {
          instancePath: instancePath + "/cd_delivery_id",
          schemaPath: "#/properties/cd_delivery_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.cd_subscription_id !== undefined) {
      if (typeof data.cd_subscription_id !== "string") {
        const err54 = {
          instancePath: instancePath + "/cd_subscription_id",
          schemaPath: "#/properties/cd_subscription_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.cd_subscription_version !== undefined) {
      let data24 = data.cd_subscription_version;
      if (typeof data24 === "string") {
        if (!pattern9.test(data24)) {
          const err55 = {
            instancePath: instancePath + "/cd_subscription_version",
            schemaPath: "#/properties/cd_subscription_version/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
      } else {
        const err56 = {
          instancePath: instancePath + "/cd_subscription_version",
          schemaPath: "#/properties/cd_subscription_version/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.cd_unshaped !== undefined) {
      if (typeof data.cd_unshaped !== "string") {
        const err57 = {
          instancePath: instancePath + "/cd_unshaped",
          schemaPath: "#/properties/cd_unshaped/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.cd_subscriber_tenant_id !== undefined) {
      if (typeof data.cd_subscriber_tenant_id !== "string") {
        const err58 = {
          instancePath: instancePath + "/cd_subscriber_tenant_id",
          schemaPath: "#/properties/cd_subscriber_tenant_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.cd_endpoint_id !== undefined) {
      if (typeof data.cd_endpoint_id !== "string") {
        const err59 = {
          instancePath: instancePath + "/cd_endpoint_id",
          schemaPath: "#/properties/cd_endpoint_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
    }
    if (data.cd_requested_at !== undefined) {
      let data28 = data.cd_requested_at;
      if (typeof data28 === "string") {
        if (!pattern4.test(data28)) {
          const err60 = {
            instancePath: instancePath + "/cd_requested_at",
            schemaPath: "#/properties/cd_requested_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
      } else {
        const err61 = {
          instancePath: instancePath + "/cd_requested_at",
          schemaPath: "#/properties/cd_requested_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    if (data.cd_attempt !== undefined) {
      let data29 = data.cd_attempt;
      if (typeof data29 === "string") {
        if (!pattern9.test(data29)) {
          const err62 = {
            instancePath: instancePath + "/cd_attempt",
            schemaPath: "#/properties/cd_attempt/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err62];
          } else {
            vErrors.push(err62);
          }
          errors++;
        }
      } else {
        const err63 = {
          instancePath: instancePath + "/cd_attempt",
          schemaPath: "#/properties/cd_attempt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data.cd_first_attempt_at !== undefined) {
      let data30 = data.cd_first_attempt_at;
      if (typeof data30 === "string") {
        if (!pattern4.test(data30)) {
          const err64 = {
            instancePath: instancePath + "/cd_first_attempt_at",
            schemaPath: "#/properties/cd_first_attempt_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err64];
          } else {
            vErrors.push(err64);
          }
          errors++;
        }
      } else {
        const err65 = {
          instancePath: instancePath + "/cd_first_attempt_at",
          schemaPath: "#/properties/cd_first_attempt_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    if (data.cd_due_at !== undefined) {
      let data31 = data.cd_due_at;
      if (typeof data31 === "string") {
        if (!pattern4.test(data31)) {
          const err66 = {
            instancePath: instancePath + "/cd_due_at",
            schemaPath: "#/properties/cd_due_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err66];
          } else {
            vErrors.push(err66);
          }
          errors++;
        }
      } else {
        const err67 = {
          instancePath: instancePath + "/cd_due_at",
          schemaPath: "#/properties/cd_due_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.cd_horizon_at !== undefined) {
      let data32 = data.cd_horizon_at;
      if (typeof data32 === "string") {
        if (!pattern4.test(data32)) {
          const err68 = {
            instancePath: instancePath + "/cd_horizon_at",
            schemaPath: "#/properties/cd_horizon_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
      } else {
        const err69 = {
          instancePath: instancePath + "/cd_horizon_at",
          schemaPath: "#/properties/cd_horizon_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.cd_last_reason !== undefined) {
      if (typeof data.cd_last_reason !== "string") {
        const err70 = {
          instancePath: instancePath + "/cd_last_reason",
          schemaPath: "#/properties/cd_last_reason/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
    if (data.cd_last_status !== undefined) {
      let data34 = data.cd_last_status;
      if (typeof data34 === "string") {
        if (!pattern92.test(data34)) {
          const err71 = {
            instancePath: instancePath + "/cd_last_status",
            schemaPath: "#/properties/cd_last_status/pattern",
            keyword: "pattern",
            params: { pattern: "^[1-5][0-9]{2}$" },
            message: 'must match pattern "' + "^[1-5][0-9]{2}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err71];
          } else {
            vErrors.push(err71);
          }
          errors++;
        }
      } else {
        const err72 = {
          instancePath: instancePath + "/cd_last_status",
          schemaPath: "#/properties/cd_last_status/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    if (data.cd_history !== undefined) {
      if (typeof data.cd_history !== "string") {
        const err73 = {
          instancePath: instancePath + "/cd_history",
          schemaPath: "#/properties/cd_history/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
    if (data.cd_redrive_id !== undefined) {
      if (typeof data.cd_redrive_id !== "string") {
        const err74 = {
          instancePath: instancePath + "/cd_redrive_id",
          schemaPath: "#/properties/cd_redrive_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.cd_job_id !== undefined) {
      if (typeof data.cd_job_id !== "string") {
        const err75 = {
          instancePath: instancePath + "/cd_job_id",
          schemaPath: "#/properties/cd_job_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
    }
    if (data.cd_lane !== undefined) {
      let data38 = data.cd_lane;
      if (typeof data38 === "string") {
        if (data38.length > 300 && func1(data38) > 300) {
          const err76 = {
            instancePath: instancePath + "/cd_lane",
            schemaPath: "#/properties/cd_lane/maxLength",
            keyword: "maxLength",
            params: { limit: 300 },
            message: "must NOT have more than 300 characters",
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
        if (data38.length < 2 && func1(data38) < 1) {
          const err77 = {
            instancePath: instancePath + "/cd_lane",
            schemaPath: "#/properties/cd_lane/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err77];
          } else {
            vErrors.push(err77);
          }
          errors++;
        }
      } else {
        const err78 = {
          instancePath: instancePath + "/cd_lane",
          schemaPath: "#/properties/cd_lane/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err78];
        } else {
          vErrors.push(err78);
        }
        errors++;
      }
    }
    if (data.cd_lane_stopped !== undefined) {
      if (!(data.cd_lane_stopped === "true")) {
        const err79 = {
          instancePath: instancePath + "/cd_lane_stopped",
          schemaPath: "#/properties/cd_lane_stopped/enum",
          keyword: "enum",
          params: { allowedValues: schema61.properties.cd_lane_stopped.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err79];
        } else {
          vErrors.push(err79);
        }
        errors++;
      }
    }
    if (data.cd_lined_up_at !== undefined) {
      let data40 = data.cd_lined_up_at;
      if (typeof data40 === "string") {
        if (!pattern4.test(data40)) {
          const err80 = {
            instancePath: instancePath + "/cd_lined_up_at",
            schemaPath: "#/properties/cd_lined_up_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err80];
          } else {
            vErrors.push(err80);
          }
          errors++;
        }
      } else {
        const err81 = {
          instancePath: instancePath + "/cd_lined_up_at",
          schemaPath: "#/properties/cd_lined_up_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
    }
    if (data.cd_lined_up_from !== undefined) {
      let data41 = data.cd_lined_up_from;
      if (typeof data41 === "string") {
        if (!pattern118.test(data41)) {
          const err82 = {
            instancePath: instancePath + "/cd_lined_up_from",
            schemaPath: "#/properties/cd_lined_up_from/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+/[0-9]+/[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+/[0-9]+/[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err82];
          } else {
            vErrors.push(err82);
          }
          errors++;
        }
      } else {
        const err83 = {
          instancePath: instancePath + "/cd_lined_up_from",
          schemaPath: "#/properties/cd_lined_up_from/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
  } else {
    const err84 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err84];
    } else {
      vErrors.push(err84);
    }
    errors++;
  }
  validate50.errors = vErrors;
  return errors === 0;
}
validate50.evaluated = {
  props: {
    ce_specversion: true,
    ce_id: true,
    ce_source: true,
    ce_type: true,
    ce_time: true,
    ce_subject: true,
    ce_dataschema: true,
    "content-type": true,
    traceparent: true,
    cd_tenant_id: true,
    cd_origin: true,
    cd_published_at: true,
    cd_change_id: true,
    cd_mapping_id: true,
    cd_backfill_id: true,
    cd_committed_at: true,
    cd_captured_at: true,
    cd_sender_id: true,
    cd_key_id: true,
    cd_auth_method: true,
    cd_sent_id: true,
    cd_received_at: true,
    cd_delivery_id: true,
    cd_subscription_id: true,
    cd_subscription_version: true,
    cd_unshaped: true,
    cd_subscriber_tenant_id: true,
    cd_endpoint_id: true,
    cd_requested_at: true,
    cd_attempt: true,
    cd_first_attempt_at: true,
    cd_due_at: true,
    cd_horizon_at: true,
    cd_last_reason: true,
    cd_last_status: true,
    cd_history: true,
    cd_redrive_id: true,
    cd_job_id: true,
    cd_lane: true,
    cd_lane_stopped: true,
    cd_lined_up_at: true,
    cd_lined_up_from: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

export const DeliveryDiscarded = validate51;
const schema62 = {
  $id: "DeliveryDiscarded",
  type: "object",
  additionalProperties: false,
  required: ["deliveryId", "endpointId", "jobId", "discardedAt"],
  properties: {
    deliveryId: { type: "string" },
    endpointId: { type: "string" },
    redriveId: { type: "string" },
    jobId: { type: "string" },
    discardedAt: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
  },
};

function validate51(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="DeliveryDiscarded" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate51.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.deliveryId === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "deliveryId" },
        message: "must have required property '" + "deliveryId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.endpointId === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "endpointId" },
        message: "must have required property '" + "endpointId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.jobId === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "jobId" },
        message: "must have required property '" + "jobId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.discardedAt === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "discardedAt" },
        message: "must have required property '" + "discardedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "deliveryId" ||
        key0 === "endpointId" ||
        key0 === "redriveId" ||
        key0 === "jobId" ||
        key0 === "discardedAt"
      )) {
        const err4 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.deliveryId !== undefined) {
      if (typeof data.deliveryId !== "string") {
        const err5 = {
          instancePath: instancePath + "/deliveryId",
          schemaPath: "#/properties/deliveryId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.endpointId !== undefined) {
      if (typeof data.endpointId !== "string") {
        const err6 = {
          instancePath: instancePath + "/endpointId",
          schemaPath: "#/properties/endpointId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.redriveId !== undefined) {
      if (typeof data.redriveId !== "string") {
        const err7 = {
          instancePath: instancePath + "/redriveId",
          schemaPath: "#/properties/redriveId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.jobId !== undefined) {
      if (typeof data.jobId !== "string") {
        const err8 = {
          instancePath: instancePath + "/jobId",
          schemaPath: "#/properties/jobId/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.discardedAt !== undefined) {
      let data4 = data.discardedAt;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err9 = {
            instancePath: instancePath + "/discardedAt",
            schemaPath: "#/properties/discardedAt/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = {
          instancePath: instancePath + "/discardedAt",
          schemaPath: "#/properties/discardedAt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate51.errors = vErrors;
  return errors === 0;
}
validate51.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const DeliveryDeadLetteredHeaders = validate52;
const schema63 = {
  $id: "DeliveryDeadLetteredHeaders",
  type: "object",
  required: [
    "ce_specversion",
    "ce_id",
    "ce_source",
    "ce_type",
    "ce_time",
    "cd_tenant_id",
    "cd_origin",
    "cd_published_at",
    "cd_delivery_id",
    "cd_subscription_id",
    "cd_endpoint_id",
    "cd_requested_at",
    "cd_attempt",
    "cd_dead_lettered_at",
    "cd_cause",
  ],
  properties: {
    ce_specversion: { const: "1.0" },
    ce_id: { type: "string", minLength: 1, maxLength: 256 },
    ce_source: { type: "string", minLength: 1, maxLength: 1024 },
    ce_type: { type: "string", minLength: 1, maxLength: 256 },
    ce_time: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    ce_subject: { type: "string", minLength: 1, maxLength: 1024 },
    ce_dataschema: { type: "string", minLength: 1, maxLength: 1024 },
    "content-type": { type: "string" },
    traceparent: { type: "string" },
    cd_tenant_id: { type: "string" },
    cd_origin: { enum: ["capture", "application", "sender", "crossdock"] },
    cd_published_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_change_id: { type: "string" },
    cd_mapping_id: { type: "string" },
    cd_backfill_id: { type: "string" },
    cd_committed_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_captured_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_sender_id: { type: "string" },
    cd_key_id: { type: "string" },
    cd_auth_method: { enum: ["api-key"] },
    cd_sent_id: { type: "string" },
    cd_received_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_delivery_id: { type: "string" },
    cd_subscription_id: { type: "string" },
    cd_subscription_version: { type: "string", pattern: "^[0-9]+$" },
    cd_unshaped: { type: "string" },
    cd_subscriber_tenant_id: { type: "string" },
    cd_endpoint_id: { type: "string" },
    cd_requested_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_attempt: { type: "string", pattern: "^[0-9]+$" },
    cd_first_attempt_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_due_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_horizon_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_last_reason: { type: "string" },
    cd_last_status: { type: "string", pattern: "^[1-5][0-9]{2}$" },
    cd_history: { type: "string" },
    cd_redrive_id: { type: "string" },
    cd_job_id: { type: "string" },
    cd_lane: { type: "string", minLength: 1, maxLength: 300 },
    cd_lane_stopped: { enum: ["true"] },
    cd_dead_lettered_at: {
      type: "string",
      pattern:
        "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
    },
    cd_cause: { type: "string" },
    cd_cause_detail: { type: "string" },
  },
};

function validate52(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="DeliveryDeadLetteredHeaders" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ce_specversion === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_specversion" },
        message: "must have required property '" + "ce_specversion" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.ce_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_id" },
        message: "must have required property '" + "ce_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ce_source === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_source" },
        message: "must have required property '" + "ce_source" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.ce_type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_type" },
        message: "must have required property '" + "ce_type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.ce_time === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "ce_time" },
        message: "must have required property '" + "ce_time" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.cd_tenant_id === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_tenant_id" },
        message: "must have required property '" + "cd_tenant_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.cd_origin === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_origin" },
        message: "must have required property '" + "cd_origin" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cd_published_at === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_published_at" },
        message: "must have required property '" + "cd_published_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.cd_delivery_id === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_delivery_id" },
        message: "must have required property '" + "cd_delivery_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.cd_subscription_id === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_subscription_id" },
        message: "must have required property '" + "cd_subscription_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.cd_endpoint_id === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_endpoint_id" },
        message: "must have required property '" + "cd_endpoint_id" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.cd_requested_at === undefined) {
      const err11 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_requested_at" },
        message: "must have required property '" + "cd_requested_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.cd_attempt === undefined) {
      const err12 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_attempt" },
        message: "must have required property '" + "cd_attempt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.cd_dead_lettered_at === undefined) {
      const err13 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_dead_lettered_at" },
        message: "must have required property '" + "cd_dead_lettered_at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.cd_cause === undefined) {
      const err14 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "cd_cause" },
        message: "must have required property '" + "cd_cause" + "'",
      };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    if (data.ce_specversion !== undefined) {
      if ("1.0" !== data.ce_specversion) {
        const err15 = {
          instancePath: instancePath + "/ce_specversion",
          schemaPath: "#/properties/ce_specversion/const",
          keyword: "const",
          params: { allowedValue: "1.0" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.ce_id !== undefined) {
      let data1 = data.ce_id;
      if (typeof data1 === "string") {
        if (data1.length > 256 && func1(data1) > 256) {
          const err16 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data1.length < 2 && func1(data1) < 1) {
          const err17 = {
            instancePath: instancePath + "/ce_id",
            schemaPath: "#/properties/ce_id/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = {
          instancePath: instancePath + "/ce_id",
          schemaPath: "#/properties/ce_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.ce_source !== undefined) {
      let data2 = data.ce_source;
      if (typeof data2 === "string") {
        if (data2.length > 1024 && func1(data2) > 1024) {
          const err19 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data2.length < 2 && func1(data2) < 1) {
          const err20 = {
            instancePath: instancePath + "/ce_source",
            schemaPath: "#/properties/ce_source/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + "/ce_source",
          schemaPath: "#/properties/ce_source/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.ce_type !== undefined) {
      let data3 = data.ce_type;
      if (typeof data3 === "string") {
        if (data3.length > 256 && func1(data3) > 256) {
          const err22 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/maxLength",
            keyword: "maxLength",
            params: { limit: 256 },
            message: "must NOT have more than 256 characters",
          };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (data3.length < 2 && func1(data3) < 1) {
          const err23 = {
            instancePath: instancePath + "/ce_type",
            schemaPath: "#/properties/ce_type/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = {
          instancePath: instancePath + "/ce_type",
          schemaPath: "#/properties/ce_type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.ce_time !== undefined) {
      let data4 = data.ce_time;
      if (typeof data4 === "string") {
        if (!pattern4.test(data4)) {
          const err25 = {
            instancePath: instancePath + "/ce_time",
            schemaPath: "#/properties/ce_time/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = {
          instancePath: instancePath + "/ce_time",
          schemaPath: "#/properties/ce_time/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.ce_subject !== undefined) {
      let data5 = data.ce_subject;
      if (typeof data5 === "string") {
        if (data5.length > 1024 && func1(data5) > 1024) {
          const err27 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data5.length < 2 && func1(data5) < 1) {
          const err28 = {
            instancePath: instancePath + "/ce_subject",
            schemaPath: "#/properties/ce_subject/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else {
        const err29 = {
          instancePath: instancePath + "/ce_subject",
          schemaPath: "#/properties/ce_subject/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.ce_dataschema !== undefined) {
      let data6 = data.ce_dataschema;
      if (typeof data6 === "string") {
        if (data6.length > 1024 && func1(data6) > 1024) {
          const err30 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/maxLength",
            keyword: "maxLength",
            params: { limit: 1024 },
            message: "must NOT have more than 1024 characters",
          };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        if (data6.length < 2 && func1(data6) < 1) {
          const err31 = {
            instancePath: instancePath + "/ce_dataschema",
            schemaPath: "#/properties/ce_dataschema/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      } else {
        const err32 = {
          instancePath: instancePath + "/ce_dataschema",
          schemaPath: "#/properties/ce_dataschema/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data["content-type"] !== undefined) {
      if (typeof data["content-type"] !== "string") {
        const err33 = {
          instancePath: instancePath + "/content-type",
          schemaPath: "#/properties/content-type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.traceparent !== undefined) {
      if (typeof data.traceparent !== "string") {
        const err34 = {
          instancePath: instancePath + "/traceparent",
          schemaPath: "#/properties/traceparent/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.cd_tenant_id !== undefined) {
      if (typeof data.cd_tenant_id !== "string") {
        const err35 = {
          instancePath: instancePath + "/cd_tenant_id",
          schemaPath: "#/properties/cd_tenant_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.cd_origin !== undefined) {
      let data10 = data.cd_origin;
      if (!(data10 === "capture" || data10 === "application" || data10 === "sender" || data10 === "crossdock")) {
        const err36 = {
          instancePath: instancePath + "/cd_origin",
          schemaPath: "#/properties/cd_origin/enum",
          keyword: "enum",
          params: { allowedValues: schema63.properties.cd_origin.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.cd_published_at !== undefined) {
      let data11 = data.cd_published_at;
      if (typeof data11 === "string") {
        if (!pattern4.test(data11)) {
          const err37 = {
            instancePath: instancePath + "/cd_published_at",
            schemaPath: "#/properties/cd_published_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
      } else {
        const err38 = {
          instancePath: instancePath + "/cd_published_at",
          schemaPath: "#/properties/cd_published_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.cd_change_id !== undefined) {
      if (typeof data.cd_change_id !== "string") {
        const err39 = {
          instancePath: instancePath + "/cd_change_id",
          schemaPath: "#/properties/cd_change_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.cd_mapping_id !== undefined) {
      if (typeof data.cd_mapping_id !== "string") {
        const err40 = {
          instancePath: instancePath + "/cd_mapping_id",
          schemaPath: "#/properties/cd_mapping_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.cd_backfill_id !== undefined) {
      if (typeof data.cd_backfill_id !== "string") {
        const err41 = {
          instancePath: instancePath + "/cd_backfill_id",
          schemaPath: "#/properties/cd_backfill_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.cd_committed_at !== undefined) {
      let data15 = data.cd_committed_at;
      if (typeof data15 === "string") {
        if (!pattern4.test(data15)) {
          const err42 = {
            instancePath: instancePath + "/cd_committed_at",
            schemaPath: "#/properties/cd_committed_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
      } else {
        const err43 = {
          instancePath: instancePath + "/cd_committed_at",
          schemaPath: "#/properties/cd_committed_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.cd_captured_at !== undefined) {
      let data16 = data.cd_captured_at;
      if (typeof data16 === "string") {
        if (!pattern4.test(data16)) {
          const err44 = {
            instancePath: instancePath + "/cd_captured_at",
            schemaPath: "#/properties/cd_captured_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
      } else {
        const err45 = {
          instancePath: instancePath + "/cd_captured_at",
          schemaPath: "#/properties/cd_captured_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.cd_sender_id !== undefined) {
      if (typeof data.cd_sender_id !== "string") {
        const err46 = {
          instancePath: instancePath + "/cd_sender_id",
          schemaPath: "#/properties/cd_sender_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.cd_key_id !== undefined) {
      if (typeof data.cd_key_id !== "string") {
        const err47 = {
          instancePath: instancePath + "/cd_key_id",
          schemaPath: "#/properties/cd_key_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.cd_auth_method !== undefined) {
      if (!(data.cd_auth_method === "api-key")) {
        const err48 = {
          instancePath: instancePath + "/cd_auth_method",
          schemaPath: "#/properties/cd_auth_method/enum",
          keyword: "enum",
          params: { allowedValues: schema63.properties.cd_auth_method.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.cd_sent_id !== undefined) {
      if (typeof data.cd_sent_id !== "string") {
        const err49 = {
          instancePath: instancePath + "/cd_sent_id",
          schemaPath: "#/properties/cd_sent_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.cd_received_at !== undefined) {
      let data21 = data.cd_received_at;
      if (typeof data21 === "string") {
        if (!pattern4.test(data21)) {
          const err50 = {
            instancePath: instancePath + "/cd_received_at",
            schemaPath: "#/properties/cd_received_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err50];
          } else {
            vErrors.push(err50);
          }
          errors++;
        }
      } else {
        const err51 = {
          instancePath: instancePath + "/cd_received_at",
          schemaPath: "#/properties/cd_received_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.cd_delivery_id !== undefined) {
      if (typeof data.cd_delivery_id !== "string") {
        const err52 = {
          instancePath: instancePath + "/cd_delivery_id",
          schemaPath: "#/properties/cd_delivery_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.cd_subscription_id !== undefined) {
      if (typeof data.cd_subscription_id !== "string") {
        const err53 = {
          instancePath: instancePath + "/cd_subscription_id",
          schemaPath: "#/properties/cd_subscription_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.cd_subscription_version !== undefined) {
      let data24 = data.cd_subscription_version;
      if (typeof data24 === "string") {
        if (!pattern9.test(data24)) {
          const err54 = {
            instancePath: instancePath + "/cd_subscription_version",
            schemaPath: "#/properties/cd_subscription_version/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
      } else {
        const err55 = {
          instancePath: instancePath + "/cd_subscription_version",
          schemaPath: "#/properties/cd_subscription_version/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    if (data.cd_unshaped !== undefined) {
      if (typeof data.cd_unshaped !== "string") {
        const err56 = {
          instancePath: instancePath + "/cd_unshaped",
          schemaPath: "#/properties/cd_unshaped/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.cd_subscriber_tenant_id !== undefined) {
      if (typeof data.cd_subscriber_tenant_id !== "string") {
        const err57 = {
          instancePath: instancePath + "/cd_subscriber_tenant_id",
          schemaPath: "#/properties/cd_subscriber_tenant_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.cd_endpoint_id !== undefined) {
      if (typeof data.cd_endpoint_id !== "string") {
        const err58 = {
          instancePath: instancePath + "/cd_endpoint_id",
          schemaPath: "#/properties/cd_endpoint_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.cd_requested_at !== undefined) {
      let data28 = data.cd_requested_at;
      if (typeof data28 === "string") {
        if (!pattern4.test(data28)) {
          const err59 = {
            instancePath: instancePath + "/cd_requested_at",
            schemaPath: "#/properties/cd_requested_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
      } else {
        const err60 = {
          instancePath: instancePath + "/cd_requested_at",
          schemaPath: "#/properties/cd_requested_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
    if (data.cd_attempt !== undefined) {
      let data29 = data.cd_attempt;
      if (typeof data29 === "string") {
        if (!pattern9.test(data29)) {
          const err61 = {
            instancePath: instancePath + "/cd_attempt",
            schemaPath: "#/properties/cd_attempt/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9]+$" },
            message: 'must match pattern "' + "^[0-9]+$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
      } else {
        const err62 = {
          instancePath: instancePath + "/cd_attempt",
          schemaPath: "#/properties/cd_attempt/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    if (data.cd_first_attempt_at !== undefined) {
      let data30 = data.cd_first_attempt_at;
      if (typeof data30 === "string") {
        if (!pattern4.test(data30)) {
          const err63 = {
            instancePath: instancePath + "/cd_first_attempt_at",
            schemaPath: "#/properties/cd_first_attempt_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
      } else {
        const err64 = {
          instancePath: instancePath + "/cd_first_attempt_at",
          schemaPath: "#/properties/cd_first_attempt_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.cd_due_at !== undefined) {
      let data31 = data.cd_due_at;
      if (typeof data31 === "string") {
        if (!pattern4.test(data31)) {
          const err65 = {
            instancePath: instancePath + "/cd_due_at",
            schemaPath: "#/properties/cd_due_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
      } else {
        const err66 = {
          instancePath: instancePath + "/cd_due_at",
          schemaPath: "#/properties/cd_due_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data.cd_horizon_at !== undefined) {
      let data32 = data.cd_horizon_at;
      if (typeof data32 === "string") {
        if (!pattern4.test(data32)) {
          const err67 = {
            instancePath: instancePath + "/cd_horizon_at",
            schemaPath: "#/properties/cd_horizon_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
      } else {
        const err68 = {
          instancePath: instancePath + "/cd_horizon_at",
          schemaPath: "#/properties/cd_horizon_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.cd_last_reason !== undefined) {
      if (typeof data.cd_last_reason !== "string") {
        const err69 = {
          instancePath: instancePath + "/cd_last_reason",
          schemaPath: "#/properties/cd_last_reason/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.cd_last_status !== undefined) {
      let data34 = data.cd_last_status;
      if (typeof data34 === "string") {
        if (!pattern92.test(data34)) {
          const err70 = {
            instancePath: instancePath + "/cd_last_status",
            schemaPath: "#/properties/cd_last_status/pattern",
            keyword: "pattern",
            params: { pattern: "^[1-5][0-9]{2}$" },
            message: 'must match pattern "' + "^[1-5][0-9]{2}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err70];
          } else {
            vErrors.push(err70);
          }
          errors++;
        }
      } else {
        const err71 = {
          instancePath: instancePath + "/cd_last_status",
          schemaPath: "#/properties/cd_last_status/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.cd_history !== undefined) {
      if (typeof data.cd_history !== "string") {
        const err72 = {
          instancePath: instancePath + "/cd_history",
          schemaPath: "#/properties/cd_history/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    if (data.cd_redrive_id !== undefined) {
      if (typeof data.cd_redrive_id !== "string") {
        const err73 = {
          instancePath: instancePath + "/cd_redrive_id",
          schemaPath: "#/properties/cd_redrive_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
    if (data.cd_job_id !== undefined) {
      if (typeof data.cd_job_id !== "string") {
        const err74 = {
          instancePath: instancePath + "/cd_job_id",
          schemaPath: "#/properties/cd_job_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.cd_lane !== undefined) {
      let data38 = data.cd_lane;
      if (typeof data38 === "string") {
        if (data38.length > 300 && func1(data38) > 300) {
          const err75 = {
            instancePath: instancePath + "/cd_lane",
            schemaPath: "#/properties/cd_lane/maxLength",
            keyword: "maxLength",
            params: { limit: 300 },
            message: "must NOT have more than 300 characters",
          };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (data38.length < 2 && func1(data38) < 1) {
          const err76 = {
            instancePath: instancePath + "/cd_lane",
            schemaPath: "#/properties/cd_lane/minLength",
            keyword: "minLength",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 characters",
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = {
          instancePath: instancePath + "/cd_lane",
          schemaPath: "#/properties/cd_lane/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.cd_lane_stopped !== undefined) {
      if (!(data.cd_lane_stopped === "true")) {
        const err78 = {
          instancePath: instancePath + "/cd_lane_stopped",
          schemaPath: "#/properties/cd_lane_stopped/enum",
          keyword: "enum",
          params: { allowedValues: schema63.properties.cd_lane_stopped.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err78];
        } else {
          vErrors.push(err78);
        }
        errors++;
      }
    }
    if (data.cd_dead_lettered_at !== undefined) {
      let data40 = data.cd_dead_lettered_at;
      if (typeof data40 === "string") {
        if (!pattern4.test(data40)) {
          const err79 = {
            instancePath: instancePath + "/cd_dead_lettered_at",
            schemaPath: "#/properties/cd_dead_lettered_at/pattern",
            keyword: "pattern",
            params: {
              pattern:
                "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
            },
            message:
              'must match pattern "' +
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" +
              '"',
          };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
      } else {
        const err80 = {
          instancePath: instancePath + "/cd_dead_lettered_at",
          schemaPath: "#/properties/cd_dead_lettered_at/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
    if (data.cd_cause !== undefined) {
      if (typeof data.cd_cause !== "string") {
        const err81 = {
          instancePath: instancePath + "/cd_cause",
          schemaPath: "#/properties/cd_cause/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
    }
    if (data.cd_cause_detail !== undefined) {
      if (typeof data.cd_cause_detail !== "string") {
        const err82 = {
          instancePath: instancePath + "/cd_cause_detail",
          schemaPath: "#/properties/cd_cause_detail/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err82];
        } else {
          vErrors.push(err82);
        }
        errors++;
      }
    }
  } else {
    const err83 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err83];
    } else {
      vErrors.push(err83);
    }
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = {
  props: {
    ce_specversion: true,
    ce_id: true,
    ce_source: true,
    ce_type: true,
    ce_time: true,
    ce_subject: true,
    ce_dataschema: true,
    "content-type": true,
    traceparent: true,
    cd_tenant_id: true,
    cd_origin: true,
    cd_published_at: true,
    cd_change_id: true,
    cd_mapping_id: true,
    cd_backfill_id: true,
    cd_committed_at: true,
    cd_captured_at: true,
    cd_sender_id: true,
    cd_key_id: true,
    cd_auth_method: true,
    cd_sent_id: true,
    cd_received_at: true,
    cd_delivery_id: true,
    cd_subscription_id: true,
    cd_subscription_version: true,
    cd_unshaped: true,
    cd_subscriber_tenant_id: true,
    cd_endpoint_id: true,
    cd_requested_at: true,
    cd_attempt: true,
    cd_first_attempt_at: true,
    cd_due_at: true,
    cd_horizon_at: true,
    cd_last_reason: true,
    cd_last_status: true,
    cd_history: true,
    cd_redrive_id: true,
    cd_job_id: true,
    cd_lane: true,
    cd_lane_stopped: true,
    cd_dead_lettered_at: true,
    cd_cause: true,
    cd_cause_detail: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

export const BackfillProgressedHeaders = BackfillChangedHeaders;
export const SourcePositionRecordedHeaders = BackfillChangedHeaders;
export const SlotClaimedHeaders = BackfillChangedHeaders;
export const TableDescribedHeaders = BackfillChangedHeaders;
export const MessageCapturedHeaders = RowChangedHeaders;
export const TransactionCommittedHeaders = BackfillChangedHeaders;
export const ApiKeyChangedHeaders = BackfillChangedHeaders;
export const SourceChangedHeaders = BackfillChangedHeaders;
export const MappingChangedHeaders = BackfillChangedHeaders;
export const TenantChangedHeaders = BackfillChangedHeaders;
export const EndpointChangedHeaders = BackfillChangedHeaders;
export const SubscriptionChangedHeaders = BackfillChangedHeaders;
export const EventTypeChangedHeaders = BackfillChangedHeaders;
export const SenderChangedHeaders = BackfillChangedHeaders;
export const EventRoutedHeaders = BackfillChangedHeaders;
export const EntryDecidedHeaders = BackfillChangedHeaders;
export const JobChangedHeaders = BackfillChangedHeaders;
export const JobProgressedHeaders = BackfillChangedHeaders;
export const AttemptCompletedHeaders = BackfillChangedHeaders;
export const EndpointHealthChangedHeaders = BackfillChangedHeaders;
export const GateChangedHeaders = BackfillChangedHeaders;
export const DeliveryDiscardedHeaders = BackfillChangedHeaders;
